package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.file.FileId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** The way from a spreadsheet to stored reports. */
@ActivityInterface
public interface IntakeActivities {
    /**
     * Checks the whole file of a batch that is being checked: it becomes pending, or failed with the errors kept beside
     * it. Tells where the batch stands. Heartbeats; may be repeated at any point. Fails for good when the file is gone.
     */
    @ActivityMethod(name = "CheckRows")
    BatchFacts checkRows(BatchId batch);

    /**
     * Writes the batch's rows as reports, unless that was done before, and tells where the batch stands. Heartbeats; may
     * be repeated at any point, since a report's id follows from file and row. Fails for good when the file is gone or
     * cannot be read.
     */
    @ActivityMethod(name = "StoreRows")
    BatchFacts storeRows(BatchId batch);

    /**
     * Merges the rows of a corrected file, and tells where the batch stands. A row without a report becomes one, a parked
     * report gets the row's values and goes on its way again, any other is left as it is. Heartbeats; may be repeated at any
     * point. Fails for good when the file is gone or cannot be read.
     */
    @ActivityMethod(name = "MergeRows")
    BatchFacts mergeRows(BatchId batch, FileId corrected);
}
