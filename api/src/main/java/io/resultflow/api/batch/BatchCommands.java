package io.resultflow.api.batch;

import io.resultflow.api.web.Engine;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.batch.Batches;
import io.resultflow.workflows.By;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.batch.BatchRun;
import io.resultflow.workflows.batch.BatchWorkflow;
import io.resultflow.workflows.batch.CorrectedFile;
import io.resultflow.workflows.batch.RetryRows;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.workflow.Functions;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * A batch's commands as updates of its workflow: each reaches a running batch or reopens an ended one, and answers with the
 * batch's new status or a {@code Refused}.
 */
@Component
final class BatchCommands {
    private final WorkflowClient client;
    private final Engine engine;
    private final Batches batches;

    BatchCommands(WorkflowClient client, Engine engine, Batches batches) {
        this.batches = batches;
        this.client = client;
        this.engine = engine;
    }

    /** Starts the workflow of a batch just created: it writes the rows and waits. */
    void begin(BatchId id) {
        BatchRun run = BatchRun.fresh(id);
        engine.ask(() -> WorkflowClient.start(stub(run)::run, run));
    }

    BatchStatus start(BatchId id, UserId by) {
        batches.handled(id, by);
        return send(id, workflow -> workflow::start, new By(by));
    }

    /** Releases a batch by the entry of the audit log that says who approved it. */
    BatchStatus approve(BatchId id, AuditId approval) {
        return send(id, workflow -> workflow::approve, approval);
    }

    BatchStatus pause(BatchId id, UserId by) {
        return send(id, workflow -> workflow::pause, new By(by));
    }

    BatchStatus resume(BatchId id, UserId by) {
        return send(id, workflow -> workflow::resume, new By(by));
    }

    BatchStatus cancel(BatchId id, UserId by) {
        return send(id, workflow -> workflow::cancel, new By(by));
    }

    BatchStatus revoke(BatchId id, CommandId command) {
        return send(id, workflow -> workflow::revoke, command);
    }

    BatchStatus retry(BatchId id, RetryRows rows) {
        return send(id, workflow -> workflow::retry, rows);
    }

    BatchStatus merge(BatchId id, CorrectedFile file) {
        batches.handled(id, file.by().user());
        return send(id, workflow -> workflow::merge, file);
    }

    /** Ends the workflow of a batch that was deleted; that of a file that was refused has ended by itself. */
    void end(BatchId id) {
        engine.ask(() -> {
            try {
                client.newUntypedWorkflowStub(WorkflowIds.batch(id))
                        .terminate("the batch was deleted before it started");
            } catch (WorkflowNotFoundException ended) {
                return id;
            }
            return id;
        });
    }

    private <A> BatchStatus send(BatchId id, Function<BatchWorkflow, Functions.Func1<A, BatchStatus>> update, A with) {
        BatchRun run = BatchRun.fresh(id);
        BatchWorkflow workflow = stub(run);
        UpdateOptions<BatchStatus> options =
                UpdateOptions.newBuilder(BatchStatus.class).build();
        return engine.ask(() -> WorkflowClient.executeUpdateWithStart(
                update.apply(workflow), with, options, new WithStartWorkflowOperation<>(workflow::run, run)));
    }

    private BatchWorkflow stub(BatchRun run) {
        return client.newWorkflowStub(BatchWorkflow.class, WorkflowStarts.batch(run));
    }
}
