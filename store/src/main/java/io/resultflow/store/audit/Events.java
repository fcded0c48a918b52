package io.resultflow.store.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What happens often and matters for a while, such as a wrong password: each is kept 90 days. Bounded by age, for the
 * engines have no bound by size in common.
 */
public final class Events {
    private static final Duration KEPT = Duration.ofDays(90);

    private final MongoCollection<Document> events;
    private final Clock clock;

    public Events(MongoDatabase database, Clock clock) {
        this.events = database.getCollection(CollectionNames.EVENTS);
        this.clock = clock;
    }

    /** Records one; {@code subject} is an id or a hash, never personal data. */
    public void record(String kind, @Nullable String subject, @Nullable String ip) {
        Instant now = Millis.of(clock);
        events.insertOne(new Document(Fields.AT, now)
                .append(Fields.EXPIRES_AT, now.plus(KEPT))
                .append(Fields.KIND, kind)
                .append(Fields.SUBJECT_ID, subject)
                .append(Fields.IP_ADDRESS, ip));
    }
}
