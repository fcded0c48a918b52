package io.resultflow.store.sealing;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;

/** The data keys, opened: the newest seals, all of them open. One more is for ever: the one that hashes what is looked up. */
final class DataKeys {
    private static final int LOOKUP = 0;
    private static final int LOOKUP_BYTES = 32;

    private final WrappedKeys wrapped;
    private volatile Map<Integer, DataKey> byId = Map.of();
    private volatile int newest;

    private DataKeys(WrappedKeys wrapped) {
        this.wrapped = wrapped;
    }

    /**
     * Opens all keys. Makes the first, and another one when the current master key is new; after that no key needs an older
     * master key any more.
     *
     * @throws SealingFailure when one does not open
     */
    static DataKeys open(WrappedKeys wrapped) {
        DataKeys keys = new DataKeys(wrapped);
        keys.read();
        if (keys.newest == LOOKUP || !wrapped.isCurrent(keys.newest)) {
            wrapped.make(LOOKUP, LOOKUP_BYTES);
            wrapped.make(keys.newest + 1, DataKey.BYTES);
        }
        wrapped.wrapAgain();
        keys.read();
        return keys;
    }

    private void read() {
        Map<Integer, DataKey> read = new HashMap<>();
        wrapped.all().forEach((number, secret) -> {
            if (number != LOOKUP) {
                read.put(number, dataKey(number, secret));
            }
        });
        byId = read;
        newest = read.keySet().stream().mapToInt(Integer::intValue).max().orElse(LOOKUP);
    }

    private static DataKey dataKey(int number, byte[] secret) {
        try {
            return new DataKey(number, secret);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("The data key " + number + " cannot be used.", e);
        }
    }

    DataKey newest() {
        return Objects.requireNonNull(byId.get(newest));
    }

    /** The key of that number, which another process may have made since. */
    DataKey find(int number) {
        DataKey key = byId.get(number);
        if (key == null) {
            read();
            key = byId.get(number);
        }
        if (key == null) {
            throw new SealingFailure("A value is sealed with the data key " + number + ", which is not in dataKeys.");
        }
        return key;
    }

    SecretKeySpec lookup() {
        return new SecretKeySpec(Objects.requireNonNull(wrapped.all().get(LOOKUP)), "HmacSHA256");
    }
}
