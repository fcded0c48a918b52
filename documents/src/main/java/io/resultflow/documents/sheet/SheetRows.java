package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.HiddenParts;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, read one at a time. Must be closed. */
interface SheetRows extends AutoCloseable {
    /** How many columns a sheet may have. */
    int MAX_COLUMNS = 500;

    /**
     * The next row that holds anything; null after the last.
     *
     * @throws Refused {@code FILE_BROKEN}, {@code FILE_UNSAFE} or {@code SHEET_TOO_WIDE}
     */
    @Nullable
    Row next();

    /** What the sheet's program does not show of the rows read so far and of the columns; none of it is left out. */
    default HiddenParts hidden() {
        return new HiddenParts();
    }

    /** The names of the workbook's sheets that are not hidden, in the order of the tabs; empty where sheets have none. */
    default List<String> sheets() {
        return List.of();
    }

    /** How the rows are dressed. */
    default SheetLook look() {
        return SheetLook.PLAIN;
    }

    @Override
    void close();
}
