package io.resultflow.api.batch;

import io.resultflow.api.batch.FailedReports.ParkedRow;
import io.resultflow.documents.sheet.FailedRows.Failure;
import io.resultflow.documents.sheet.FailedRows.Fault;
import io.resultflow.documents.sheet.FailedRows.Judge;
import io.resultflow.domain.delivery.Untextable;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.intake.RowChecks;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.report.ReportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Says of each row of the original sheet whether it failed: left out at intake, or its report parked. */
final class FailedRowsJudge implements Judge {
    private final FailedReports reports;
    private final IntPredicate leftOut;
    private final Function<Collection<ReportId>, Map<ReportId, ReportValues>> values;
    private final Function<Issue, String> told;
    private final String phoneColumn;
    private final RowChecks checks;
    private List<Issue> errors = new ArrayList<>();

    /**
     * @param checks makes the checks under which the sheet was read, telling what they find
     * @param leftOut the rows that intake passes over
     * @param told an issue as a sentence
     */
    FailedRowsJudge(
            FailedReports reports,
            Function<Consumer<Issue>, RowChecks> checks,
            IntPredicate leftOut,
            Function<Collection<ReportId>, Map<ReportId, ReportValues>> values,
            String phoneColumn,
            Function<Issue, String> told) {
        this.reports = reports;
        this.leftOut = leftOut;
        this.values = values;
        this.told = told;
        this.phoneColumn = phoneColumn;
        this.checks = checks.apply(issue -> {
            if (issue.severity() == Severity.ERROR) {
                errors.add(issue);
            }
        });
    }

    @Override
    public Map<Integer, Failure> judge(List<Row> rows) {
        Map<ReportId, ReportValues> stored = values.apply(rows.stream()
                .flatMap(row -> reports.parked(row.index()).stream())
                .map(ParkedRow::report)
                .distinct()
                .toList());
        Map<Integer, Failure> failed = new HashMap<>();
        for (Row row : rows) {
            Failure failure = judge(row, stored);
            if (failure != null) {
                failed.put(row.index(), failure);
            }
        }
        return failed;
    }

    /** Every row is checked, since what is wrong with one may follow from those before it. */
    private @Nullable Failure judge(Row row, Map<ReportId, ReportValues> stored) {
        errors = new ArrayList<>();
        checks.check(row);
        List<Issue> wrong = errors;
        ParkedRow parked = reports.parked(row.index()).orElse(null);
        if (parked != null) {
            return new Failure(List.of(parked(parked.code())), now(parked, stored.get(parked.report())));
        }
        if (reports.hasReport(row.index()) || !leftOut.test(row.index())) {
            return null;
        }
        return new Failure(wrong.isEmpty() ? List.of(heldBack()) : faults(wrong), Map.of());
    }

    private List<Fault> faults(List<Issue> issues) {
        return issues.stream()
                .map(issue -> new Fault(issue.columnName(), told.apply(issue)))
                .toList();
    }

    private Fault heldBack() {
        return fault(ProblemCode.ROW_HELD_BACK, null);
    }

    /** A text that was refused has to do with the phone. */
    private Fault parked(ProblemCode code) {
        boolean ofPhone =
                code == ProblemCode.SMS_REJECTED || code == ProblemCode.SMS_UNREACHABLE || Untextable.isProvedBy(code);
        return fault(code, ofPhone ? phoneColumn : null);
    }

    private Fault fault(ProblemCode code, @Nullable String column) {
        return new Fault(column, told.apply(Issue.ofFile(code, Severity.ERROR, Map.of())));
    }

    /** Whatever an earlier correction put in place of the sheet's own values. */
    private static Map<String, Cell> now(ParkedRow parked, @Nullable ReportValues values) {
        List<Map<String, Cell>> rows = values == null ? List.of() : values.rows();
        return parked.place() < rows.size() ? Objects.requireNonNull(rows.get(parked.place())) : Map.of();
    }
}
