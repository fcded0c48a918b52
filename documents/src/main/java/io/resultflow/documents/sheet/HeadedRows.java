package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.HeaderFinder;
import io.resultflow.domain.intake.HiddenParts;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet's header and the rows below it. Looks ahead a little, else streams. */
final class HeadedRows implements AutoCloseable {
    /** As many rows below the header as tell what a column holds. */
    private static final int SAMPLE = 50;

    private final SheetRows rows;
    private final Header header;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private int last;

    private HeadedRows(SheetRows rows, IntakeSpec spec) {
        this.rows = rows;
        List<Row> head = new ArrayList<>();
        Integer wanted = spec.headerRow();
        for (Row row = read(); row != null; row = head.size() < HeaderFinder.ROWS + SAMPLE ? read() : null) {
            if (wanted == null || row.index() >= wanted) {
                head.add(row);
            }
        }
        Row found = new HeaderFinder(spec).find(head);
        header = Header.of(found);
        head.stream().filter(row -> row.index() > found.index()).forEach(ahead::add);
    }

    /**
     * Opens a sheet and finds its header.
     *
     * @throws Refused when there is no sheet to read or no header in it
     */
    static HeadedRows of(SheetRows rows, IntakeSpec spec) {
        try {
            return new HeadedRows(rows, spec);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /** The first rows below the header; they come again from {@link #next}. */
    List<Row> sample() {
        return List.copyOf(ahead);
    }

    /** The next row below the header; null after the last. */
    @Nullable
    Row next() {
        Row row = ahead.poll();
        return row == null ? read() : row;
    }

    /** A report's id follows from its row: two rows of one number would lose a report. */
    private @Nullable Row read() {
        Row row = rows.next();
        if (row != null && row.index() <= last) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        last = row == null ? last : row.index();
        return row;
    }

    /** What of the rows read so far is not shown. */
    HiddenParts hidden() {
        return rows.hidden();
    }

    @Override
    public void close() {
        rows.close();
    }
}
