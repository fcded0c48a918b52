package io.resultflow.api.security;

import io.resultflow.domain.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 random bits that whoever holds it is let in by. Only its {@link #hash} is stored. */
public record BearerToken(String plain) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static BearerToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new BearerToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
