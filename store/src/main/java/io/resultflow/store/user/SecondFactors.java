package io.resultflow.store.user;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The shared secrets of authenticator apps, and the codes for the day the phone is lost; each code serves once. */
public final class SecondFactors {
    private final MongoCollection<Document> users;

    public SecondFactors(MongoDatabase database) {
        this.users = database.getCollection(CollectionNames.USERS);
    }

    static boolean isOn(Document user) {
        Document factor = user.get(Fields.SECOND_FACTOR, Document.class);
        return factor != null && factor.get(Fields.SECRET) != null;
    }

    /** Notes a secret that counts once a code of it is shown; false when a factor is in place. */
    public boolean offer(UserId user, String secret) {
        return matched(
                Filters.and(Users.byId(user), Filters.exists(in(Fields.SECRET), false)),
                Updates.set(in(Fields.CANDIDATE), PrivateValue.of(place(user), secret)));
    }

    /** The secret that waits for its first code. */
    public Optional<String> candidate(UserId user) {
        return read(user, Fields.CANDIDATE);
    }

    /** The secret in place. */
    public Optional<String> secret(UserId user) {
        return read(user, Fields.SECRET);
    }

    /** Puts the candidate {@code secret} in place, its code of {@code step} used; false when it is the candidate no more. */
    public boolean confirm(UserId user, String secret, long step, List<String> recoveryHashes) {
        Document factor = factor(user);
        if (factor == null || !secret.equals(PrivateValue.text(factor, Fields.CANDIDATE, place(user)))) {
            return false;
        }
        return matched(
                // As it was read: sealed anew it would be another.
                Filters.and(Users.byId(user), Filters.eq(in(Fields.CANDIDATE), factor.get(Fields.CANDIDATE))),
                Updates.set(
                        Fields.SECOND_FACTOR,
                        new Document(Fields.SECRET, PrivateValue.of(place(user), secret))
                                .append(Fields.LAST_STEP, step)
                                .append(Fields.RECOVERY_HASHES, recoveryHashes)));
    }

    /** Uses the code of a time step: false when that one or a later one was used before. */
    public boolean use(UserId user, long step) {
        return matched(
                Filters.and(Users.byId(user), Filters.lt(in(Fields.LAST_STEP), step)),
                Updates.set(in(Fields.LAST_STEP), step));
    }

    /** Uses a recovery code up; false when there is none of that hash. */
    public boolean useRecovery(UserId user, String hash) {
        return matched(
                Filters.and(Users.byId(user), Filters.eq(in(Fields.RECOVERY_HASHES), hash)),
                Updates.pull(in(Fields.RECOVERY_HASHES), hash));
    }

    /** Takes the factor away. */
    public void remove(UserId user) {
        users.updateOne(Users.byId(user), Updates.unset(Fields.SECOND_FACTOR));
    }

    private Optional<String> read(UserId user, String field) {
        Document factor = factor(user);
        return Optional.ofNullable(factor == null ? null : PrivateValue.text(factor, field, place(user)));
    }

    private @Nullable Document factor(UserId user) {
        Document found = users.find(Users.byId(user)).first();
        return found == null ? null : found.get(Fields.SECOND_FACTOR, Document.class);
    }

    /** One for the candidate and the secret that it becomes. */
    private static Place place(UserId user) {
        return new Place(user.value(), Fields.SECOND_FACTOR);
    }

    private boolean matched(Bson filter, Bson update) {
        return users.updateOne(filter, update).getMatchedCount() > 0;
    }

    private static String in(String field) {
        return Fields.in(Fields.SECOND_FACTOR, field);
    }
}
