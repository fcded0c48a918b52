package io.resultflow.store.sealing;

import com.google.crypto.tink.Aead;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The data keys as they stand in the store, numbered without a gap: each wrapped with a master key, whose id stands beside it. */
final class WrappedKeys {
    private final MongoCollection<Document> stored;
    private final MasterKeys masters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WrappedKeys(MongoCollection<Document> stored, MasterKeys masters, Clock clock) {
        this.stored = stored;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * Every key that there is, opened, by its number.
     *
     * @throws SealingFailure when one does not open
     */
    Map<Integer, byte[]> all() {
        Map<Integer, byte[]> opened = new TreeMap<>();
        int number = 0;
        for (Document key = find(number); key != null; key = find(++number)) {
            opened.put(number, open(key));
        }
        return opened;
    }

    /** Whether the key of that number is wrapped with the current master key. */
    boolean isCurrent(int number) {
        Document key = find(number);
        return key != null && masters.current().equals(key.getString(Fields.MASTER));
    }

    /** Makes a key of {@code bytes} bytes under that number; without effect when another process was faster. */
    void make(int number, int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        try {
            stored.insertOne(new Document(Fields.ID, number)
                    .append(Fields.MASTER, masters.current())
                    .append(Fields.WRAPPED, wrap(number, secret))
                    .append(Fields.CREATED_AT, Millis.of(clock)));
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** Wraps those that an older master key opens with the current one; what they seal stays as it is. */
    void wrapAgain() {
        int number = 0;
        for (Document key = find(number); key != null; key = find(++number)) {
            if (!masters.current().equals(key.getString(Fields.MASTER))) {
                stored.updateOne(
                        Filters.eq(Fields.ID, number),
                        Updates.combine(
                                Updates.set(Fields.MASTER, masters.current()),
                                Updates.set(Fields.WRAPPED, wrap(number, open(key)))));
            }
        }
    }

    private @Nullable Document find(int number) {
        return stored.find(Filters.eq(Fields.ID, number)).first();
    }

    private Binary wrap(int number, byte[] secret) {
        try {
            return new Binary(masters.wrapping().encrypt(secret, place(number)));
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("The data key " + number + " cannot be wrapped.", e);
        }
    }

    private byte[] open(Document key) {
        int number = key.getInteger(Fields.ID);
        String master = key.getString(Fields.MASTER);
        Aead opener = masters.find(master)
                .orElseThrow(
                        () -> new SealingFailure(
                                "The data key " + number + " is wrapped with the master key " + master
                                        + ", which is missing: put it back into RESULTFLOW_KEYS_FILE or RESULTFLOW_KEYS_MASTER."));
        try {
            return opener.decrypt(key.get(Fields.WRAPPED, Binary.class).getData(), place(number));
        } catch (GeneralSecurityException e) {
            throw new SealingFailure(
                    "The master key " + master + " does not open the data key " + number
                            + ": it is another key under the same id. Put the right one back.",
                    e);
        }
    }

    private static byte[] place(int number) {
        return ("dataKeys/" + number).getBytes(StandardCharsets.UTF_8);
    }
}
