package io.resultflow.domain.intake;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.List;

/** Checks a sheet from its header to its last row. Not thread-safe: one for each reading. */
public final class SheetCheck {
    /** How many rows a sheet may have. */
    public static final int MAX_ROWS = 200_000;

    private final Header header;
    private final MappingDraft draft;
    private final IntakeSpec spec;
    private final RowChecks checks;
    private final IssueList issues = new IssueList();
    private final int columnErrors;
    private int rows;
    private int badRows;

    /**
     * @param sample the first rows below the header, to be accepted one by one all the same
     */
    public SheetCheck(Header header, List<Row> sample, IntakeSpec spec) {
        this.header = header;
        this.spec = spec;
        draft = new MappingDraft(header, sample, spec);
        draft.issues().forEach(issues::add);
        columnErrors = issues.errors();
        checks = new RowChecks(draft.layout(), spec, issues::add);
    }

    /**
     * Checks the next row.
     *
     * @throws Refused {@code TOO_MANY_ROWS} beyond {@link #MAX_ROWS}
     */
    public void accept(Row row) {
        rows++;
        if (rows > MAX_ROWS) {
            throw new Refused(ProblemCode.TOO_MANY_ROWS);
        }
        int before = issues.errors();
        checks.check(row);
        if (issues.errors() > before) {
            badRows++;
        }
    }

    /** Tells what the sheet does not show; known when its last row was read. */
    public void hidden(HiddenParts hidden) {
        issues.addFirst(hidden.issues(header));
    }

    /**
     * What was found.
     *
     * @throws Refused {@code SHEET_NO_ROWS} when nothing was accepted
     */
    public IntakeReport report() {
        if (rows == 0) {
            throw new Refused(ProblemCode.SHEET_NO_ROWS);
        }
        Mapping mapping = draft.mapping();
        boolean acceptable =
                mapping != null && columnErrors == 0 && (badRows == 0 || (spec.skipBadRows() && badRows < rows));
        return new IntakeReport(mapping, draft.plan(), rows, badRows, issues.kept(), issues.errors(), acceptable);
    }
}
