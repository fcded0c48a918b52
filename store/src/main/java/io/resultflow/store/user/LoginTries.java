package io.resultflow.store.user;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.access.Patience;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Tries at something secret, counted for all processes together. A try is taken before the secret is looked at, each in
 * one conditional write, so that many at once are not more than are borne; names and addresses are kept as hashes.
 */
public final class LoginTries {
    /** Tries are forgotten so long after the last. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final int RACES = 20;

    private final MongoCollection<Document> tries;
    private final Clock clock;

    public LoginTries(MongoDatabase database, Clock clock) {
        this.tries = database.getCollection(CollectionNames.LOGIN_TRIES);
        this.clock = clock;
    }

    /** Takes a try: zero when it may be made, else how long to wait, and then none was taken. */
    public Duration take(String key, Patience patience) {
        String id = Sha256.hex(key);
        for (int race = 0; race < RACES; race++) {
            Instant now = Millis.of(clock);
            Document seen = tries.find(Filters.eq(Fields.ID, id)).first();
            boolean fresh = seen == null || !now.isBefore(Millis.in(seen, Fields.EXPIRES_AT));
            if (seen != null && !fresh && now.isBefore(Millis.in(seen, Fields.NEXT_AT))) {
                return Duration.between(now, Millis.in(seen, Fields.NEXT_AT));
            }
            int number = fresh || seen == null ? 1 : seen.getInteger(Fields.TRIES) + 1;
            if (write(id, seen, number, now, patience)) {
                return Duration.ZERO;
            }
        }
        return BUSY;
    }

    private boolean write(String id, @Nullable Document seen, int number, Instant now, Patience patience) {
        Instant nextAt = now.plus(patience.after(number));
        Instant expiresAt = now.plus(REMEMBERED);
        if (seen != null) {
            Bson unchanged = Filters.and(
                    Filters.eq(Fields.ID, id),
                    Filters.eq(Fields.TRIES, seen.getInteger(Fields.TRIES)),
                    Filters.eq(Fields.NEXT_AT, seen.getDate(Fields.NEXT_AT)));
            return tries.updateOne(
                                    unchanged,
                                    Updates.combine(
                                            Updates.set(Fields.TRIES, number),
                                            Updates.set(Fields.NEXT_AT, nextAt),
                                            Updates.set(Fields.EXPIRES_AT, expiresAt)))
                            .getMatchedCount()
                    > 0;
        }
        try {
            tries.insertOne(new Document(Fields.ID, id)
                    .append(Fields.TRIES, number)
                    .append(Fields.NEXT_AT, nextAt)
                    .append(Fields.EXPIRES_AT, expiresAt));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Gives a try back that was a right one, or was not made. */
    public void giveBack(String key) {
        tries.updateOne(
                Filters.and(Filters.eq(Fields.ID, Sha256.hex(key)), Filters.gt(Fields.TRIES, 0)),
                Updates.combine(Updates.inc(Fields.TRIES, -1), Updates.set(Fields.NEXT_AT, Millis.of(clock))));
    }

    /** Forgets all tries. */
    public void forget(String key) {
        tries.deleteOne(Filters.eq(Fields.ID, Sha256.hex(key)));
    }
}
