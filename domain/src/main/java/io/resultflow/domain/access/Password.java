package io.resultflow.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What opens a link: six digits of ours, or something that the customer knows. The store holds its HMAC-SHA-256 keyed by the plain token, so that a stolen database
 * cannot guess it: the token is stored nowhere. Prints itself as nothing.
 */
public record Password(String plain) {
    /** A new one of six digits from {@code random}. */
    public static Password random(SecureRandom random) {
        return new Password(String.format("%06d", random.nextInt(1_000_000)));
    }

    /** What a customer typed where {@code kind} was asked for. */
    public static Password typed(PasswordKind kind, String typed) {
        return new Password(kind.read(typed));
    }

    /** HMAC-SHA-256 of the password keyed by {@code token}, as 64 hex digits. */
    public String hash(AccessToken token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.plain().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Whether {@code hash} is this password's under {@code token}, in constant time. */
    public boolean matches(AccessToken token, String hash) {
        return MessageDigest.isEqual(
                hash(token).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
