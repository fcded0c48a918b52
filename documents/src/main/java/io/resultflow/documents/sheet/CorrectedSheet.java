package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.intake.SheetCheck;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.repair.RepairColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A corrected file's rows. Its header is the row that names the column of row numbers, wherever it was moved. Rows come as
 * they stand, but where they are grouped in the order of their numbers, so that the first of a group is the first again.
 */
final class CorrectedSheet implements AutoCloseable {
    /** How far down the header may stand. */
    private static final int HEAD = 200;
    /** Grouped rows are sorted in memory. */
    private static final int MOST_GROUPED = 50_000;

    private final SheetRows rows;
    private final Header header;
    private final boolean grouped;
    private @Nullable Iterator<Row> sorted;
    private int read;

    private CorrectedSheet(SheetRows rows, Header header, boolean grouped) {
        this.rows = rows;
        this.header = header;
        this.grouped = grouped;
    }

    /**
     * Opens the first sheet that is not hidden, whatever its name became.
     *
     * @throws Refused {@code ROW_NUMBER_COLUMN_MISSING} when it has no such header, or as a file is that cannot be read
     */
    static CorrectedSheet open(Path file, IntakeSpec spec) {
        SheetRows rows = SheetFile.open(file, spec.inAnySheet());
        try {
            Row row = rows.next();
            for (int seen = 0; row != null && seen < HEAD; seen++) {
                Header header = Header.of(row);
                if (RepairColumn.ROW.in(header).isPresent()) {
                    return new CorrectedSheet(rows, header, spec.groupBy() != null);
                }
                row = rows.next();
            }
            throw new Refused(ProblemCode.ROW_NUMBER_COLUMN_MISSING);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** As it stands in the file. */
    Header header() {
        return header;
    }

    /** Without the columns that are not the customers' data. */
    Header data() {
        return new Header(
                header.row(),
                header.columns().stream()
                        .filter(column -> !RepairColumn.names(column))
                        .toList());
    }

    /**
     * The next row; null after the last.
     *
     * @throws Refused {@code TOO_MANY_ROWS}
     */
    @Nullable
    Row next(ToIntFunction<Row> number) {
        if (!grouped) {
            Row row = rows.next();
            count(SheetCheck.MAX_ROWS + 1);
            return row;
        }
        if (sorted == null) {
            sorted = sort(number);
        }
        return sorted.hasNext() ? sorted.next() : null;
    }

    private Iterator<Row> sort(ToIntFunction<Row> number) {
        List<Row> all = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
            count(MOST_GROUPED);
        }
        all.sort(Comparator.comparingInt(number));
        return all.iterator();
    }

    private void count(int most) {
        read++;
        if (read > most) {
            throw new Refused(ProblemCode.TOO_MANY_ROWS);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
