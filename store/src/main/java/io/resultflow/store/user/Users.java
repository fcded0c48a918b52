package io.resultflow.store.user;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
                    .append(Fields.EMAIL, PrivateValue.ofNullable(Place.of(id, Fields.EMAIL), user.email()))
                    .append(Fields.HASHED_PASSWORD, user.hashedPassword())
                    .append(Fields.FULL_NAME, PrivateValue.of(Place.of(id, Fields.FULL_NAME), user.fullName()))
                    .append(Fields.ROLE, user.role().wireName())
                    .append(Fields.IS_ACTIVE, true)
                    .append(Fields.MAY_READ_REPORTS, user.mayReadReports())
                    .append(Fields.PASSWORD_ORIGIN, user.passwordOrigin().wireName())
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

    /** Replaces the password's hash, and says who chose the new password. */
    public void changePassword(UserId id, String hashedPassword, PasswordOrigin origin) {
        users.updateOne(
                byId(id),
                Updates.combine(
                        Updates.set(Fields.HASHED_PASSWORD, hashedPassword),
                        Updates.set(Fields.PASSWORD_ORIGIN, origin.wireName())));
    }

    /** Everybody, by name: staff are few. */
    public List<User> all() {
        List<User> all = users.find().map(Users::read).into(new ArrayList<>());
        all.sort(Comparator.comparing(User::username));
        return all;
    }

    /**
     * Sets what an admin sets. False, with nothing changed, when no active admin would be left; two admins who take each
     * other's role at once are both refused.
     */
    public boolean change(User before, UserChange after) {
        set(before.id(), after);
        boolean adminIsLeft = all().stream().anyMatch(user -> user.active() && user.role() == Role.ADMIN);
        if (!adminIsLeft) {
            set(before.id(), UserChange.of(before));
        }
        return adminIsLeft;
    }

    private void set(UserId id, UserChange change) {
        ObjectId owner = new ObjectId(id.value());
        users.updateOne(
                byId(id),
                Updates.combine(
                        Updates.set(
                                Fields.EMAIL, PrivateValue.ofNullable(Place.of(owner, Fields.EMAIL), change.email())),
                        Updates.set(
                                Fields.FULL_NAME,
                                PrivateValue.of(Place.of(owner, Fields.FULL_NAME), change.fullName())),
                        Updates.set(Fields.ROLE, change.role().wireName()),
                        Updates.set(Fields.MAY_READ_REPORTS, change.mayReadReports()),
                        Updates.set(Fields.IS_ACTIVE, change.active())));
    }

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        return users.find().first() == null;
    }

    static Bson byId(UserId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static User read(Document user) {
        ObjectId id = user.getObjectId(Fields.ID);
        return new User(
                new UserId(id.toHexString()),
                user.getString(Fields.USERNAME),
                PrivateValue.text(user, Fields.EMAIL, Place.of(id, Fields.EMAIL)),
                user.getString(Fields.HASHED_PASSWORD),
                PrivateValue.requiredText(user, Fields.FULL_NAME, Place.of(id, Fields.FULL_NAME)),
                Role.ofWireName(user.getString(Fields.ROLE)),
                user.getBoolean(Fields.IS_ACTIVE),
                Millis.orNull(user, Fields.LAST_LOGIN),
                Millis.in(user, Fields.CREATED_AT),
                user.getBoolean(Fields.MAY_READ_REPORTS, false),
                origin(user),
                SecondFactors.isOn(user));
    }

    /** A user from before it was noted is the first admin. */
    private static PasswordOrigin origin(Document user) {
        String name = user.getString(Fields.PASSWORD_ORIGIN);
        return name == null ? PasswordOrigin.INSTALLATION : PasswordOrigin.ofWireName(name);
    }
}
