package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a sheet from its header to its last row. Not thread-safe: one for each reading. */
public final class SheetCheck {
    /** How many rows a sheet may have. */
    public static final int MAX_ROWS = 200_000;

    private static final int NAMED = 50;

    private final Header header;
    private final MappingDraft draft;
    private final IntakeSpec spec;
    private final RowChecks checks;
    private final ManyDecimals decimals;
    private final UnnamedColumns unnamed;
    private final IssueList issues = new IssueList();
    private final int columnErrors;
    private int rows;
    private final BitSet badRows = new BitSet();
    private final BitSet printedRows = new BitSet();

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
        decimals = new ManyDecimals(draft.layout(), spec.placeholders());
        unnamed = new UnnamedColumns(header);
    }

    /**
     * Checks the next row; answers it when nothing in it is an error, else null.
     *
     * @throws Refused {@code TOO_MANY_ROWS} beyond {@link #MAX_ROWS}
     */
    public @Nullable CheckedRow accept(Row row) {
        rows++;
        if (rows > MAX_ROWS) {
            throw new Refused(ProblemCode.TOO_MANY_ROWS);
        }
        decimals.see(row);
        unnamed.see(row);
        int before = issues.errors();
        CheckedRow good = checks.check(row);
        if (issues.errors() > before) {
            badRows.set(row.index());
        }
        if (good != null && good.phone() == null) {
            printedRows.set(row.index());
        }
        return good;
    }

    /** How many rows were accepted so far. */
    public int rows() {
        return rows;
    }

    /** Tells what was found of the sheet as a whole. */
    public void tell(List<Issue> ofSheet) {
        issues.addFirst(ofSheet);
    }

    /** Tells what the sheet does not show; known when its last row was read. */
    public void hidden(HiddenParts hidden) {
        issues.addFirst(hidden.issues(header));
    }

    /**
     * What was found. Called once, after the last row.
     *
     * @throws Refused {@code SHEET_NO_ROWS} when nothing was accepted
     */
    public IntakeReport report() {
        if (rows == 0) {
            throw new Refused(ProblemCode.SHEET_NO_ROWS);
        }
        RowGroups groups = checks.groups();
        if (groups != null) {
            groups.keptBackRows().forEach(badRows::set);
        }
        int leftOut = badRows.cardinality();
        int reports = groups == null ? rows - leftOut : groups.whole().size();
        boolean skippable = spec.skipBadRows() && reports > 0 && (groups == null || groups.homeless() == 0);
        List<Issue> guessable =
                checks.passwords() == null ? List.of() : checks.passwords().issues();
        guessable.forEach(issues::add);
        tellOfGroups(groups);
        issues.addFirst(decimals.issues());
        issues.addFirst(unnamed.issues());
        tellWhatIsPrinted();
        tellWhatIsLeftOut();
        Mapping mapping = draft.mapping();
        boolean acceptable = mapping != null && columnErrors == 0 && guessable.isEmpty() && (leftOut == 0 || skippable);
        return new IntakeReport(
                mapping, draft.plan(), rows, leftOut, reports, issues.kept(), issues.errors(), acceptable, true);
    }

    /** What was found when the sheet goes on: of its rows the last word is not spoken. */
    public IntakeReport reportSoFar() {
        Mapping mapping = draft.mapping();
        boolean acceptable = mapping != null && columnErrors == 0;
        return new IntakeReport(mapping, draft.plan(), rows, 0, 0, issues.kept(), issues.errors(), acceptable, false);
    }

    /** The rows of each report as {@link RowChecks#grouped} tells them; null when each row is a report. */
    public @Nullable List<List<Integer>> grouped() {
        return checks.groups() == null ? null : checks.grouped();
    }

    private void tellOfGroups(@Nullable RowGroups groups) {
        if (groups == null) {
            return;
        }
        if (spec.skipBadRows()) {
            groups.keptBack().forEach(issues::add);
        }
        if (groups.holdSeveral() && !spec.loopsOverRows()) {
            issues.addFirst(List.of(Issue.ofFile(
                    ProblemCode.ROWS_NOT_LOOPED,
                    Severity.WARNING,
                    Map.of("column", groups.column().name()))));
        }
    }

    private void tellWhatIsLeftOut() {
        if (spec.skipBadRows()) {
            tellOfRows(ProblemCode.ROWS_LEFT_OUT, badRows);
        }
    }

    private void tellWhatIsPrinted() {
        printedRows.andNot(badRows);
        tellOfRows(ProblemCode.ROWS_PRINTED, printedRows);
    }

    private void tellOfRows(ProblemCode code, BitSet rows) {
        if (!rows.isEmpty()) {
            List<Integer> named = rows.stream().boxed().toList();
            Map<String, String> args =
                    Map.of("rows", Places.named(named, NAMED), "count", String.valueOf(named.size()));
            issues.addFirst(List.of(Issue.ofFile(code, Severity.WARNING, args)));
        }
    }
}
