package io.resultflow.workflows.batch;

import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import org.jspecify.annotations.Nullable;

/** A batch's own moves, and the ways in which it reaches its rows: in pages, heartbeating, harmless when repeated. */
@ActivityInterface
public interface BatchActivities {
    /** Where the batch stands. */
    @ActivityMethod(name = "ReadBatch")
    BatchFacts read(BatchId batch);

    /** Pauses the batch, if it is being sent, for a reason that nobody of staff had; answers with the status it then has. */
    @ActivityMethod(name = "PauseBatch")
    BatchStatus pauseFor(BatchId batch, ProblemCode reason);

    /** Moves the batch if that is legal; answers with the status it then has. */
    @ActivityMethod(name = "MoveBatch")
    BatchStatus move(BatchId batch, BatchStatus to);

    /**
     * Releases the batch if the entry of the audit log is its approval by somebody who had no hand in it: the log is looked
     * at, so that who calls the update by hand releases nothing.
     */
    @ActivityMethod(name = "ReleaseBatch")
    ReleaseAnswer release(BatchId batch, AuditId approval);

    /** Sends the parked rows asked for on their way again; answers how many. */
    @ActivityMethod(name = "RetryRows")
    int retryRows(BatchId batch, RetryRows rows);

    /** Wakes the rows among the first {@code started} that were held back by a pause. */
    @ActivityMethod(name = "WakeHeldRows")
    void wakeHeldRows(BatchId batch, int started);

    /**
     * Gives every row without a text the outcome "cancelled": the first {@code started} by their workflows, which may be
     * sending at this moment, the others at once.
     */
    @ActivityMethod(name = "CancelRows")
    void cancelRows(BatchId batch, int started);

    /**
     * Ends every link for good, those of the rows sent last too, and gives every row without a text the outcome
     * "cancelled".
     */
    @ActivityMethod(name = "RevokeRows")
    void revokeRows(BatchId batch, @Nullable CommandId command);

    /** Writes the exact progress and completes the batch, unless it was cancelled; answers with its status. */
    @ActivityMethod(name = "CompleteBatch")
    BatchStatus complete(BatchId batch);
}
