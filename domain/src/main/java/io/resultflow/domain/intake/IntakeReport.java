package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a sheet: all of it at once.
 *
 * @param mapping which column feeds what; null when the name's or the phone's column is not known
 * @param plan how the columns meet the template
 * @param rowCount rows with something in them below the header
 * @param badRows those of them that make no report: they have an error, or a row of the same customer has
 * @param reportCount how many reports the others make
 * @param issues in the file's order, at most {@link Refused#MAX_ISSUES} errors and as many warnings and notes
 * @param errorsTotal how many errors there are
 * @param acceptable whether a batch can be made: no error, or only in rows that may be left out, and at least one good row
 * @param whole whether every row was looked at; else {@code acceptable} speaks of the columns alone
 */
public record IntakeReport(
        @Nullable Mapping mapping,
        ColumnPlan plan,
        int rowCount,
        int badRows,
        int reportCount,
        List<Issue> issues,
        int errorsTotal,
        boolean acceptable,
        boolean whole) {
    public IntakeReport {
        issues = List.copyOf(issues);
    }

    /**
     * The mapping to make a batch with.
     *
     * @throws Refused with {@code SHEET_HAS_ERRORS} and the issues when the sheet is not acceptable
     */
    public Mapping accepted() {
        if (mapping == null || !acceptable) {
            throw new Refused(ProblemCode.SHEET_HAS_ERRORS, issues, errorsTotal);
        }
        return mapping;
    }

    @Override
    public String toString() {
        return "IntakeReport[rows=" + rowCount + " bad=" + badRows + " errors=" + errorsTotal + "]";
    }
}
