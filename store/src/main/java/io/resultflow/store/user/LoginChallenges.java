package io.resultflow.store.user;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Logins whose password was right a moment ago, and for which a code of the second factor is still to be shown. */
public final class LoginChallenges {
    private final MongoCollection<Document> challenges;
    private final Clock clock;

    public LoginChallenges(MongoDatabase database, Clock clock) {
        this.challenges = database.getCollection(CollectionNames.LOGIN_CHALLENGES);
        this.clock = clock;
    }

    /** Waits for a code until then; one that waits under that hash waits anew. */
    public void open(String hash, UserId user, Instant expiresAt) {
        challenges.replaceOne(
                Filters.eq(Fields.ID, hash),
                new Document(Fields.ID, hash)
                        .append(Fields.USER_ID, new ObjectId(user.value()))
                        .append(Fields.EXPIRES_AT, expiresAt),
                new ReplaceOptions().upsert(true));
    }

    /** Whose login it is, if its time is not over. */
    public Optional<UserId> find(String hash) {
        return Optional.ofNullable(challenges.find(Filters.eq(Fields.ID, hash)).first())
                .filter(challenge -> clock.instant().isBefore(Millis.in(challenge, Fields.EXPIRES_AT)))
                .map(challenge ->
                        new UserId(challenge.getObjectId(Fields.USER_ID).toHexString()));
    }

    /** Uses it up; false when somebody else was faster. */
    public boolean close(String hash) {
        return challenges.deleteOne(Filters.eq(Fields.ID, hash)).getDeletedCount() > 0;
    }
}
