package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;

/**
 * Asks for rows to be brought on their way.
 *
 * @param from position of the first in the batch, from 0; so many rows were started before
 * @param to position after the last
 * @param window how many rows may be generated or sent at a time, these included
 */
public record RowsToStart(BatchId batch, int from, int to, int window) {}
