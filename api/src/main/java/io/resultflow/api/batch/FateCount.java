package io.resultflow.api.batch;

import io.resultflow.documents.sheet.CorrectedRows;
import io.resultflow.domain.intake.IssueList;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.repair.RowFate;
import io.resultflow.store.report.CorrectedReports.Corrected;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what corrected rows mean, and tells of those that change nothing. */
final class FateCount {
    private final CorrectedRows.Checked checked;
    private final Map<RowFate, Integer> counts = new EnumMap<>(RowFate.class);
    private final IssueList issues = new IssueList();

    FateCount(CorrectedRows.Checked checked) {
        this.checked = checked;
        checked.warnings().forEach(issues::add);
    }

    void add(Corrected row) {
        counts.merge(row.fate(), 1, Integer::sum);
        switch (row.fate()) {
            case SENT -> tell(ProblemCode.ROW_ALREADY_SENT, Severity.NOTE, row);
            case UNDER_WAY -> tell(ProblemCode.ROW_UNDER_WAY, Severity.NOTE, row);
            case OTHER_ROWS -> tell(ProblemCode.GROUP_CHANGED, Severity.ERROR, row);
            case ADDED, CORRECTED, UNCHANGED -> {}
        }
    }

    private void tell(ProblemCode code, Severity severity, Corrected row) {
        issues.add(checked.places().atNumber(code, severity, row.row().rowIndex(), Map.of()));
    }

    int of(RowFate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** Rows that were left as they are, for whatever reason. */
    int unchanged() {
        return of(RowFate.UNCHANGED) + of(RowFate.UNDER_WAY) + of(RowFate.SENT);
    }

    List<Issue> warnings() {
        return issues.kept();
    }

    /**
     * Lets rows pass that keep their company.
     *
     * @throws Refused with those that do not
     */
    void requireMergeable() {
        if (issues.errors() > 0) {
            throw new Refused(ProblemCode.ROWS_HAVE_ERRORS, issues.kept(), issues.errors());
        }
    }
}
