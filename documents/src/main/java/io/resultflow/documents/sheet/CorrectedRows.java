package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.IssueList;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.intake.RowChecks;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.repair.MergeCheck;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a file of failed rows after it was corrected, in any format, its rows and columns in any order, and tells each row
 * by its number in the original sheet. Read twice: once to check it, once to hand its rows on.
 */
public final class CorrectedRows {
    private CorrectedRows() {}

    /**
     * What was found in a file without errors.
     *
     * @param warnings as of an upload, by the rows of the corrected file
     * @param places where each row stands in the corrected file
     */
    public record Checked(List<Issue> warnings, MergeCheck places) {}

    /**
     * Reads both files and checks every cell of the corrected one.
     *
     * @throws Refused {@code ROWS_HAVE_ERRORS} with every error, {@code ROW_NUMBER_COLUMN_MISSING}, {@code COLUMN_MISSING},
     *     or as a file is refused that is no readable sheet
     */
    public static Checked check(Path corrected, Path original, IntakeSpec spec, Mapping mapping) {
        IssueList issues = new IssueList();
        MergeCheck merge;
        try (CorrectedSheet sheet = CorrectedSheet.open(corrected, spec)) {
            merge = new MergeCheck(sheet.header(), mapping, spec.groupBy(), issues::add);
            RowChecks checks =
                    RowChecks.under(mapping, sheet.data(), spec, issue -> issues.add(translated(issue, merge)));
            int rows = 0;
            for (Row row = sheet.next(merge::number); row != null; row = sheet.next(merge::number)) {
                rows++;
                boolean known = merge.corrected(row);
                checks.check(new Row(known ? merge.number(row) : -row.index(), row.cells()));
            }
            if (rows == 0) {
                throw new Refused(ProblemCode.SHEET_NO_ROWS);
            }
            originals(original, spec, sheet.data(), merge, issues);
        }
        merge.finish();
        if (issues.errors() > 0) {
            throw new Refused(ProblemCode.ROWS_HAVE_ERRORS, issues.kept(), issues.errors());
        }
        return new Checked(issues.kept(), merge);
    }

    private static void originals(
            Path original, IntakeSpec spec, Header corrected, MergeCheck merge, IssueList issues) {
        try (HeadedRows rows = SheetChoice.open(original, spec)) {
            MissingColumns.issues(rows.header(), corrected, spec).forEach(issues::add);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                merge.original(row, rows.header());
            }
        }
    }

    /** Rows are checked under their numbers in the original; people are told where they stand in the file at hand. */
    private static Issue translated(Issue issue, MergeCheck merge) {
        Map<String, String> args = new HashMap<>(issue.args());
        args.computeIfPresent("first_row", (name, row) -> String.valueOf(place(Integer.parseInt(row), merge)));
        Integer row = issue.row();
        return new Issue(
                issue.code(),
                issue.severity(),
                row == null ? null : Integer.valueOf(place(row, merge)),
                issue.column(),
                issue.columnName(),
                issue.value(),
                issue.part(),
                args);
    }

    private static int place(int row, MergeCheck merge) {
        return row < 0 ? -row : merge.rowOf(row);
    }

    /**
     * Hands on the reports of a file that was checked before, their rows by the numbers in the original.
     *
     * @throws Refused when the file is no longer the one that was checked
     */
    public static void rows(Path corrected, IntakeSpec spec, Mapping mapping, Consumer<CheckedRow> sink) {
        try (CorrectedSheet sheet = CorrectedSheet.open(corrected, spec);
                RowSpool spool = RowSpool.open()) {
            MergeCheck merge = new MergeCheck(sheet.header(), mapping, spec.groupBy(), issue -> {});
            RowChecks checks = RowChecks.under(mapping, sheet.data(), spec);
            for (Row row = sheet.next(merge::number); row != null; row = sheet.next(merge::number)) {
                CheckedRow good = merge.corrected(row) ? checks.check(new Row(merge.number(row), row.cells())) : null;
                if (good != null) {
                    spool.add(good);
                }
            }
            spool.finish(spec.groupBy() == null ? null : checks.grouped());
            spool.forEach(sink);
        }
    }
}
