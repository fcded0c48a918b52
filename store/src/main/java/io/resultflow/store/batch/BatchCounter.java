package io.resultflow.store.batch;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import java.util.Objects;
import org.bson.Document;

/** How many rows of a batch have left its window: one small document per batch, read and raised by its id. */
public final class BatchCounter {
    private final MongoCollection<Document> counters;

    public BatchCounter(MongoDatabase database) {
        this.counters = database.getCollection(CollectionNames.BATCH_COUNTERS);
    }

    /** How many have left; 0 for a batch never counted. */
    public int left(BatchId id) {
        Document counter = counters.find(BatchMoves.byId(id)).first();
        return counter == null ? 0 : counter.getInteger(Fields.LEFT);
    }

    /** Adds {@code rows} and answers how many have left now. */
    public int add(BatchId id, int rows) {
        Document counter = counters.findOneAndUpdate(
                BatchMoves.byId(id),
                Updates.inc(Fields.LEFT, rows),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counter).getInteger(Fields.LEFT);
    }

    /** Replaces the count by what reconciling found. */
    public void set(BatchId id, int rows) {
        counters.updateOne(BatchMoves.byId(id), Updates.set(Fields.LEFT, rows), new UpdateOptions().upsert(true));
    }
}
