package io.resultflow.store.user;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Staff who are logged in. */
public final class StaffSessions {
    private final MongoCollection<Document> sessions;
    private final Clock clock;

    public StaffSessions(MongoDatabase database, Clock clock) {
        this.sessions = database.getCollection(CollectionNames.STAFF_SESSIONS);
        this.clock = clock;
    }

    public void open(StaffSession session) {
        sessions.insertOne(new Document(Fields.ID, session.tokenHash())
                .append(Fields.USER_ID, new ObjectId(session.userId().value()))
                .append(Fields.EXPIRES_AT, session.expiresAt()));
    }

    /** The session if it has not ended by the clock. */
    public Optional<StaffSession> find(String tokenHash) {
        return Optional.ofNullable(
                        sessions.find(Filters.eq(Fields.ID, tokenHash)).first())
                .map(StaffSessions::read)
                .filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    /** Logs out; without effect when there is no such session. */
    public void close(String tokenHash) {
        sessions.deleteOne(Filters.eq(Fields.ID, tokenHash));
    }

    private static StaffSession read(Document session) {
        return new StaffSession(
                session.getString(Fields.ID),
                new UserId(session.getObjectId(Fields.USER_ID).toHexString()),
                Millis.in(session, Fields.EXPIRES_AT));
    }
}
