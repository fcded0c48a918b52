package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;

/**
 * What a run of {@link BatchWorkflow} starts from.
 *
 * @param nextRow position, from 0, of the first row whose workflow this run has to start
 */
public record BatchRun(BatchId batch, int nextRow) {
    /** For an upload, and for any command to a batch whose workflow has ended: where it stands is read from the store. */
    public static BatchRun fresh(BatchId batch) {
        return new BatchRun(batch, 0);
    }
}
