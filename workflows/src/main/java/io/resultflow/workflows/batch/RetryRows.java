package io.resultflow.workflows.batch;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.workflows.By;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parked rows to try again.
 *
 * @param code only those parked for this reason; null for any
 * @param reports only these, at most {@value #MAX_REPORTS}; empty for all of the batch
 */
public record RetryRows(By by, @Nullable ProblemCode code, List<ReportId> reports) {
    public static final int MAX_REPORTS = 500;

    /**
     * @throws IllegalArgumentException when there are more than {@value #MAX_REPORTS} reports
     */
    public RetryRows {
        if (reports.size() > MAX_REPORTS) {
            throw new IllegalArgumentException("at most " + MAX_REPORTS + " reports at a time");
        }
        reports = List.copyOf(reports);
    }
}
