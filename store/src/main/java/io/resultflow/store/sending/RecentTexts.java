package io.resultflow.store.sending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** What became of a batch's last texts, as far as it is known: one small document a batch, kept for a month. */
public final class RecentTexts {
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<Document> batches;
    private final Clock clock;

    public RecentTexts(MongoDatabase database, Clock clock) {
        this.batches = database.getCollection(CollectionNames.RECENT_TEXTS);
        this.clock = clock;
    }

    /**
     * Notes what became of a text; true when too many have failed. Of many who note at once it is true for one, and then the
     * count begins anew: whoever resumes the batch is not stopped by what was before.
     */
    public boolean note(BatchId batch, boolean failed, FailureAlarm alarm) {
        if (!alarm.isOn()) {
            return false;
        }
        Bson byId = Filters.eq(Fields.ID, new ObjectId(batch.value()));
        Document noted = Objects.requireNonNull(batches.findOneAndUpdate(
                byId,
                Updates.combine(
                        Updates.pushEach(Fields.RECENT, List.of(failed), new PushOptions().slice(-alarm.texts())),
                        Updates.set(Fields.EXPIRES_AT, Millis.of(clock).plus(KEPT))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        List<Boolean> recent = noted.getList(Fields.RECENT, Boolean.class);
        int failures = (int) recent.stream().filter(Boolean::booleanValue).count();
        return failed
                && alarm.rings(failures, recent.size())
                && batches.deleteOne(byId).getDeletedCount() > 0;
    }
}
