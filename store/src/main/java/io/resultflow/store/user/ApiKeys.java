package io.resultflow.store.user;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.KeyScope;
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

/** The keys that programs call with; of each key only the hash is here. */
public final class ApiKeys {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final MongoCollection<Document> keys;
    private final Clock clock;

    public ApiKeys(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection(CollectionNames.API_KEYS);
        this.clock = clock;
    }

    public ApiKey create(String hash, UserId owner, String name, KeyScope scope, Instant expiresAt) {
        ApiKey key = new ApiKey(
                new ApiKeyId(new ObjectId().toHexString()), owner, name, scope, Millis.of(clock), expiresAt, null);
        keys.insertOne(new Document(Fields.ID, new ObjectId(key.id().value()))
                .append(Fields.TOKEN_HASH, hash)
                .append(Fields.USER_ID, new ObjectId(owner.value()))
                .append(Fields.NAME, name)
                .append(Fields.SCOPE, scope.wireName())
                .append(Fields.CREATED_AT, key.createdAt())
                .append(Fields.EXPIRES_AT, expiresAt));
        return key;
    }

    /** The key of that hash, if its time is not over. */
    public Optional<ApiKey> find(String hash) {
        return Optional.ofNullable(
                        keys.find(Filters.eq(Fields.TOKEN_HASH, hash)).first())
                .map(ApiKeys::read)
                .filter(key -> clock.instant().isBefore(key.expiresAt()));
    }

    /** Notes that the key is used now. */
    public void used(ApiKey key) {
        Instant now = Millis.of(clock);
        Instant last = key.lastUsedAt();
        if (last == null || Duration.between(last, now).compareTo(NOTED_EVERY) >= 0) {
            keys.updateOne(byId(key.id()), Updates.set(Fields.LAST_USED_AT, now));
        }
    }

    /** A staff member's keys, also those whose time is over, newest first. */
    public List<ApiKey> of(UserId owner) {
        List<ApiKey> found = keys.find(ofOwner(owner)).map(ApiKeys::read).into(new ArrayList<>());
        found.sort(Comparator.comparing(ApiKey::createdAt).reversed());
        return found;
    }

    /** Revokes a key of that owner for good; false when they have none of that id. */
    public boolean revoke(UserId owner, ApiKeyId id) {
        return keys.deleteOne(Filters.and(byId(id), ofOwner(owner))).getDeletedCount() > 0;
    }

    private static Bson byId(ApiKeyId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static Bson ofOwner(UserId owner) {
        return Filters.eq(Fields.USER_ID, new ObjectId(owner.value()));
    }

    private static ApiKey read(Document key) {
        return new ApiKey(
                new ApiKeyId(key.getObjectId(Fields.ID).toHexString()),
                new UserId(key.getObjectId(Fields.USER_ID).toHexString()),
                key.getString(Fields.NAME),
                KeyScope.ofWireName(key.getString(Fields.SCOPE)).orElseThrow(),
                Millis.in(key, Fields.CREATED_AT),
                Millis.in(key, Fields.EXPIRES_AT),
                Millis.orNull(key, Fields.LAST_USED_AT));
    }
}
