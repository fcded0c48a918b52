package io.resultflow.store.user;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.user.SessionId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Staff who are logged in. */
public final class StaffSessions {
    /** A use is written down no oftener: it is a write on the way of every call. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final Bson HAS_ID = Filters.exists(Fields.SESSION);

    private final MongoCollection<Document> sessions;
    private final Clock clock;

    public StaffSessions(MongoDatabase database, Clock clock) {
        this.sessions = database.getCollection(CollectionNames.STAFF_SESSIONS);
        this.clock = clock;
    }

    /** Logs in. */
    public StaffSession open(
            String tokenHash, UserId user, Duration lasting, @Nullable String ip, @Nullable String userAgent) {
        Instant now = Millis.of(clock);
        StaffSession session = new StaffSession(
                tokenHash,
                new SessionId(new ObjectId().toHexString()),
                user,
                now,
                now,
                now.plus(lasting),
                ip,
                userAgent);
        sessions.insertOne(new Document(Fields.ID, tokenHash)
                .append(Fields.SESSION, session.id().value())
                .append(Fields.USER_ID, new ObjectId(user.value()))
                .append(Fields.CREATED_AT, now)
                .append(Fields.LAST_USED_AT, now)
                .append(Fields.EXPIRES_AT, session.expiresAt())
                .append(Fields.IP_ADDRESS, ip)
                .append(Fields.USER_AGENT, userAgent));
        return session;
    }

    /** The session if it has not ended by the clock; a login from before logins had ids is over. */
    public Optional<StaffSession> find(String tokenHash) {
        return Optional.ofNullable(sessions.find(Filters.and(Filters.eq(Fields.ID, tokenHash), HAS_ID))
                        .first())
                .map(StaffSessions::read)
                .filter(this::isOpen);
    }

    /** Notes that the session is used now. */
    public void used(StaffSession session) {
        Instant now = Millis.of(clock);
        if (Duration.between(session.lastUsedAt(), now).compareTo(NOTED_EVERY) >= 0) {
            sessions.updateOne(Filters.eq(Fields.ID, session.tokenHash()), Updates.set(Fields.LAST_USED_AT, now));
        }
    }

    /** The open sessions of a staff member, the one used last first. */
    public List<StaffSession> of(UserId user) {
        List<StaffSession> open = new ArrayList<>();
        sessions.find(Filters.and(ofUser(user), HAS_ID))
                .map(StaffSessions::read)
                .forEach(session -> {
                    if (isOpen(session)) {
                        open.add(session);
                    }
                });
        open.sort(Comparator.comparing(StaffSession::lastUsedAt).reversed());
        return open;
    }

    /** Logs out; without effect when there is no such session. */
    public void close(String tokenHash) {
        sessions.deleteOne(Filters.eq(Fields.ID, tokenHash));
    }

    /** Ends a session of that staff member; false when they have none of that id. */
    public boolean close(UserId user, SessionId id) {
        return sessions.deleteOne(Filters.and(ofUser(user), Filters.eq(Fields.SESSION, id.value())))
                        .getDeletedCount()
                > 0;
    }

    /** Ends every session of a staff member but the one with that hash; null spares none. */
    public void closeAll(UserId user, @Nullable String butTokenHash) {
        sessions.deleteMany(Filters.and(ofUser(user), Filters.ne(Fields.ID, butTokenHash)));
    }

    private boolean isOpen(StaffSession session) {
        return clock.instant().isBefore(session.expiresAt());
    }

    private static Bson ofUser(UserId user) {
        return Filters.eq(Fields.USER_ID, new ObjectId(user.value()));
    }

    private static StaffSession read(Document session) {
        return new StaffSession(
                session.getString(Fields.ID),
                new SessionId(session.getString(Fields.SESSION)),
                new UserId(session.getObjectId(Fields.USER_ID).toHexString()),
                Millis.in(session, Fields.CREATED_AT),
                Millis.in(session, Fields.LAST_USED_AT),
                Millis.in(session, Fields.EXPIRES_AT),
                session.getString(Fields.IP_ADDRESS),
                session.getString(Fields.USER_AGENT));
    }
}
