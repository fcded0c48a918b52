package io.resultflow.store.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What happens often and matters for a while, such as a wrong password: the oldest make room for the newest. */
public final class Events {
    private final MongoCollection<Document> events;
    private final Clock clock;

    public Events(MongoDatabase database, Clock clock) {
        this.events = database.getCollection(CollectionNames.EVENTS);
        this.clock = clock;
    }

    /** Records one; {@code subject} is an id or a hash, never personal data. */
    public void record(String kind, @Nullable String subject, @Nullable String ip) {
        events.insertOne(new Document(Fields.AT, Millis.of(clock))
                .append(Fields.KIND, kind)
                .append(Fields.SUBJECT_ID, subject)
                .append(Fields.IP_ADDRESS, ip));
    }
}
