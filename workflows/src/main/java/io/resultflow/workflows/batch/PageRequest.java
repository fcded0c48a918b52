package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;

/**
 * Asks for the next rows to start.
 *
 * @param from position of the page's first row in the batch, from 0; so many rows were started before
 * @param size rows of the page
 * @param window how many rows may be generated or sent at a time, this page included
 */
public record PageRequest(BatchId batch, int from, int size, int window) {}
