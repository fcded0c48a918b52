package io.resultflow.store.idempotency;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keys by which callers repeat a request without doing it twice; each lives 24 hours. A key whose request was cut off
 * stays in progress until then: whether it had effect is unknown.
 */
public final class IdempotencyKeys {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final MongoCollection<Document> keys;
    private final Clock clock;

    public IdempotencyKeys(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection(CollectionNames.IDEMPOTENCY_KEYS);
        this.clock = clock;
    }

    /** Takes {@code key} for the request whose content hashes to {@code requestHash}. */
    public Claim claim(UserId user, String key, String requestHash) {
        Instant now = Millis.of(clock);
        keys.deleteOne(Filters.and(byKey(user, key), Filters.lte(Fields.EXPIRES_AT, now)));
        try {
            keys.insertOne(new Document(Fields.ID, id(user, key))
                    .append(Fields.REQUEST_HASH, requestHash)
                    .append(Fields.EXPIRES_AT, now.plus(LIFETIME)));
            return new Claim.Fresh();
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
        Document first = keys.find(byKey(user, key)).first();
        // Released between the two reads: whoever did so is still answering.
        return first == null ? new Claim.InProgress() : seen(first, requestHash);
    }

    private static Claim seen(Document first, String requestHash) {
        if (!requestHash.equals(first.getString(Fields.REQUEST_HASH))) {
            return new Claim.Reused();
        }
        Integer status = first.getInteger(Fields.STATUS);
        return status == null ? new Claim.InProgress() : new Claim.Answered(status, body(first));
    }

    private static String body(Document answered) {
        return PrivateValue.requiredText(answered, Fields.BODY, new Place(answered.getString(Fields.ID), Fields.BODY));
    }

    /** Keeps the reply for repeats. */
    public void complete(UserId user, String key, int status, String body) {
        keys.updateOne(
                byKey(user, key),
                Updates.combine(
                        Updates.set(Fields.STATUS, status),
                        Updates.set(Fields.BODY, PrivateValue.of(new Place(id(user, key), Fields.BODY), body))));
    }

    /** The request failed without effect: it may be tried again under the same key. */
    public void release(UserId user, String key) {
        keys.deleteOne(Filters.and(byKey(user, key), Filters.exists(Fields.STATUS, false)));
    }

    private static Bson byKey(UserId user, String key) {
        return Filters.eq(Fields.ID, id(user, key));
    }

    /** A key may be of any length and content: its hash is not. */
    private static String id(UserId user, String key) {
        return user + ":" + Sha256.hex(key);
    }
}
