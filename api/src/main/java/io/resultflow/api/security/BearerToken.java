package io.resultflow.api.security;

import io.resultflow.domain.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 random bits that whoever holds it is let in by. Only its {@link #hash} is stored. */
public record BearerToken(String plain) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String KEY_PREFIX = "rfk_";

    /** A new one. */
    public static BearerToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new BearerToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A new one of an API key: whoever finds it in a log or a repository can tell what it is. */
    public static BearerToken randomKey() {
        return new BearerToken(KEY_PREFIX + random().plain());
    }

    /** Whether it looks like an API key's. */
    boolean isKey() {
        return plain.startsWith(KEY_PREFIX);
    }

    /** SHA-256 of the token as 64 hex digits. */
    public String hash() {
        return Sha256.hex(plain);
    }

    @Override
    public String toString() {
        return "BearerToken[…]";
    }
}
