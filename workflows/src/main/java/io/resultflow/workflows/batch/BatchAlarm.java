package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.workflows.WorkflowIds;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;

/** Has a batch paused that goes wrong, by whoever notices. */
public final class BatchAlarm {
    private final WorkflowClient client;

    public BatchAlarm(WorkflowClient client) {
        this.client = client;
    }

    /** Pauses the batch for {@code reason}, if it is being sent; one that has ended has nothing left to pause. */
    public void ring(BatchId batch, ProblemCode reason) {
        try {
            client.newWorkflowStub(BatchWorkflow.class, WorkflowIds.batch(batch))
                    .alarm(reason);
        } catch (WorkflowNotFoundException ended) {
            // Every row has its outcome: the reports themselves tell what failed.
        }
    }
}
