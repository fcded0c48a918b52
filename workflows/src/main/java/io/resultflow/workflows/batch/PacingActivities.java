package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * What a batch waits for. Each call heartbeats and reads one counter document by id; only when that stands still are the
 * rows themselves read, and those that nobody works on any more brought back.
 */
@ActivityInterface
public interface PacingActivities {
    /**
     * Starts the workflow of each of the rows that has no outcome yet, as the window has room; one that runs already goes on
     * undisturbed. When it is cancelled it stops.
     *
     * @return the position after the last row that was started
     */
    @ActivityMethod(name = "StartRows")
    int startRows(RowsToStart rows);

    /** For batches from before {@link #startRows}. Waits until the window has room for one more page; answers with the page's rows that have no outcome yet. */
    @ActivityMethod(name = "AwaitRoom")
    RowPage awaitRoom(PageRequest page);

    /** Waits until each of the batch's {@code rows} has an outcome in the store. */
    @ActivityMethod(name = "AwaitOutcomes")
    void awaitOutcomes(BatchId batch, int rows);
}
