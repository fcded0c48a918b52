package io.resultflow.store.batch;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.batch.BatchId;

/** How many rows of a batch have left its window: one small document per batch, read and raised by its id. */
@SuppressWarnings("DoNotCallSuggester")
public final class BatchCounter {
    public BatchCounter(MongoDatabase database) {}

    /** How many have left; 0 for a batch never counted. */
    public int left(BatchId id) {
        throw new UnsupportedOperationException();
    }

    /** Adds {@code rows} and answers how many have left now. */
    public int add(BatchId id, int rows) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the count by what reconciling found. */
    public void set(BatchId id, int rows) {
        throw new UnsupportedOperationException();
    }
}
