package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.HeaderFinder;
import io.resultflow.domain.intake.HiddenParts;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.intake.TwoRowHeader;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet's header and the rows below it. Looks ahead a little, else streams. */
final class HeadedRows implements AutoCloseable {
    /** As many rows below the header as tell what a column holds. */
    private static final int SAMPLE = 50;

    private final SheetRows rows;
    private final IntakeSpec spec;
    private final Header header;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final List<Issue> issues = new ArrayList<>();
    private int last;

    private HeadedRows(SheetRows rows, IntakeSpec spec, List<Issue> ofSheet) {
        this.rows = rows;
        this.spec = spec;
        List<Row> head = new ArrayList<>();
        Integer wanted = spec.headerRow();
        for (Row row = read(); row != null; row = head.size() < HeaderFinder.ROWS + SAMPLE ? read() : null) {
            if (wanted == null || row.index() >= wanted) {
                head.add(row);
            }
        }
        Row found = header(head, new HeaderFinder(spec).find(head), spec.region());
        header = Header.of(found);
        issues.addAll(ofSheet);
        head.stream().filter(row -> row.index() > found.index()).forEach(ahead::add);
    }

    /**
     * Finds a sheet's header.
     *
     * @param ofSheet what is known of the sheet before
     * @throws Refused when there is no sheet to read or no header in it
     */
    static HeadedRows of(SheetRows rows, IntakeSpec spec, List<Issue> ofSheet) {
        try {
            return new HeadedRows(rows, spec, ofSheet);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** The row that was found, joined with the one below or above it when merged cells make one header of both. */
    private Row header(List<Row> head, Row found, String region) {
        int at = head.indexOf(found);
        Row below = at + 1 < head.size() ? TwoRowHeader.join(found, head.get(at + 1), region) : null;
        Row above = at > 0 ? TwoRowHeader.join(head.get(at - 1), found, region) : null;
        Row joined = below == null ? above : below;
        if (joined == null) {
            return found;
        }
        Map<String, String> args = Map.of("rows", (joined.index() - 1) + ", " + joined.index());
        issues.add(Issue.ofFile(ProblemCode.HEADER_IN_TWO_ROWS, Severity.NOTE, args));
        return joined;
    }

    /** What was found of the sheet as a whole. */
    List<Issue> issues() {
        return issues;
    }

    Header header() {
        return header;
    }

    /** What it was read by, with the sheet that was chosen. */
    IntakeSpec spec() {
        return spec;
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
