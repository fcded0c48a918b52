package io.resultflow.store.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals and opens. What it seals names its key: the format's version, the key's number, the ciphertext. */
final class Sealer {
    /** What a sealed value begins with, and no other: BSON's own subtypes do not survive every engine. */
    private static final byte VERSION = (byte) 0x81;

    private static final int HEADER = 1 + Integer.BYTES;
    private static final int HASH_BYTES = 24;

    private final DataKeys keys;
    private final SecretKeySpec lookup;

    Sealer(DataKeys keys) {
        this.keys = keys;
        this.lookup = keys.lookup();
    }

    byte[] seal(Place place, byte[] content) {
        DataKey key = keys.newest();
        try {
            byte[] sealed = key.values().encrypt(content, place.bytes());
            return ByteBuffer.allocate(HEADER + sealed.length)
                    .put(VERSION)
                    .putInt(key.id())
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("The field " + place.field() + " cannot be sealed.", e);
        }
    }

    static boolean isSealed(byte[] stored) {
        return stored.length > HEADER && stored[0] == VERSION;
    }

    /** Opens what {@link #isSealed}. */
    byte[] open(Place place, byte[] stored) {
        DataKey key = keys.find(ByteBuffer.wrap(stored).getInt(1));
        try {
            return key.values().decrypt(Arrays.copyOfRange(stored, HEADER, stored.length), place.bytes());
        } catch (GeneralSecurityException e) {
            throw damaged(place, e);
        }
    }

    private static SealingFailure damaged(Place place, Throwable cause) {
        return new SealingFailure(
                "The field " + place.field() + " of " + place.owner()
                        + " does not open: it was changed, or stood elsewhere.",
                cause);
    }

    /** What stands for a value in an index: 192 bits of HMAC-SHA-256, the same for the same value for ever. */
    String hash(String value) {
        try {
            Mac mac = Mac.getInstance(lookup.getAlgorithm());
            mac.init(lookup);
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    int fileKey() {
        return keys.newest().id();
    }

    OutputStream sealing(int key, Place place, OutputStream stored) throws IOException {
        try {
            return keys.find(key).files().newEncryptingStream(stored, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("A file cannot be sealed.", e);
        }
    }

    InputStream opening(int key, Place place, InputStream stored) throws IOException {
        try {
            return keys.find(key).files().newDecryptingStream(stored, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("The file " + place.owner() + " cannot be opened.", e);
        }
    }
}
