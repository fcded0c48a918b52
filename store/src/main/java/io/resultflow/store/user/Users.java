package io.resultflow.store.user;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The staff. */
public final class Users {
    private final MongoCollection<Document> users;
    private final Clock clock;

    public Users(MongoDatabase database, Clock clock) {
        this.users = database.getCollection(CollectionNames.USERS);
        this.clock = clock;
    }

    /** Stores a user; empty when the username is taken. */
    public Optional<User> create(NewUser user) {
        ObjectId id = new ObjectId();
        Instant now = Millis.of(clock);
        try {
            users.insertOne(new Document(Fields.ID, id)
                    .append(Fields.USERNAME, user.username())
                    .append(Fields.EMAIL, user.email())
                    .append(Fields.HASHED_PASSWORD, user.hashedPassword())
                    .append(Fields.FULL_NAME, user.fullName())
                    .append(Fields.ROLE, user.role().wireName())
                    .append(Fields.IS_ACTIVE, true)
                    .append(Fields.CREATED_AT, now));
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return Optional.empty();
            }
            throw e;
        }
        return find(new UserId(id.toHexString()));
    }

    public Optional<User> find(UserId id) {
        return Optional.ofNullable(users.find(byId(id)).first()).map(Users::read);
    }

    public Optional<User> findByUsername(String username) {
        return Optional.ofNullable(
                        users.find(Filters.eq(Fields.USERNAME, username)).first())
                .map(Users::read);
    }

    /** Sets last_login to the clock's time. */
    public void recordLogin(UserId id) {
        users.updateOne(byId(id), Updates.set(Fields.LAST_LOGIN, Millis.of(clock)));
    }

    /** Replaces the password's hash. */
    public void changePassword(UserId id, String hashedPassword) {
        users.updateOne(byId(id), Updates.set(Fields.HASHED_PASSWORD, hashedPassword));
    }

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        return users.find().first() == null;
    }

    private static Bson byId(UserId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static User read(Document user) {
        return new User(
                new UserId(user.getObjectId(Fields.ID).toHexString()),
                user.getString(Fields.USERNAME),
                user.getString(Fields.EMAIL),
                user.getString(Fields.HASHED_PASSWORD),
                user.getString(Fields.FULL_NAME),
                Role.ofWireName(user.getString(Fields.ROLE)),
                user.getBoolean(Fields.IS_ACTIVE),
                Millis.orNull(user, Fields.LAST_LOGIN),
                Millis.in(user, Fields.CREATED_AT));
    }
}
