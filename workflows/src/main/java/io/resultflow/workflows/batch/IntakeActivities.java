package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** The way from a checked spreadsheet to stored reports. */
@ActivityInterface
public interface IntakeActivities {
    /**
     * Writes the batch's rows as reports, unless that was done before, and tells where the batch stands. Heartbeats; may
     * be repeated at any point, since a report's id follows from file and row. Fails for good when the file is gone or
     * cannot be read.
     */
    @ActivityMethod(name = "StoreRows")
    BatchFacts storeRows(BatchId batch);
}
