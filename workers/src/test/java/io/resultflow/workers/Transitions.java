package io.resultflow.workers;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.workflows.WorkflowIds;
import io.temporal.client.WorkflowClient;
import java.util.List;

/**
 * The state transitions that Temporal's server counted: each is a durable write of its own, and they are what orchestration
 * costs. Reasons for the budget stand in docs/decisions/transitions-of-a-row.md.
 */
record Transitions(WorkflowClient client) {
    /** A row's, from its start until its link's timer stands. */
    static final long ROW = 10;
    /** A row's, when its link has expired. */
    static final long EXPIRY = 3;
    /** A batch's own for a row, as long as its rows are few: most of them are its own beginning and end. */
    static final double BATCH_PER_ROW = 2.3;

    /** Of an undisturbed row: one whose activity was retried, or waited so long that it beat its heart, has more. */
    long ofRow(List<ReportId> rows) {
        return rows.stream()
                .map(row -> of(WorkflowIds.report(row)))
                .sorted()
                .skip(rows.size() / 4)
                .findFirst()
                .orElseThrow();
    }

    long of(BatchId batch) {
        return of(WorkflowIds.batch(batch));
    }

    private long of(String workflowId) {
        return client.newUntypedWorkflowStub(workflowId)
                .describe()
                .getRawDescription()
                .getWorkflowExecutionInfo()
                .getStateTransitionCount();
    }
}
