package io.resultflow.api.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;

/** What a corrected file brought: the batch's status, and what its rows mean. */
record Merged(BatchId batch, BatchStatus status, FateCount count) {}
