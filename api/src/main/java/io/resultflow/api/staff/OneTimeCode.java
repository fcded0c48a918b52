package io.resultflow.api.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The six digits of authenticator apps (RFC 6238: SHA-1, 30 seconds), one step early or late. */
final class OneTimeCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final int SECRET_BYTES = 20;

    private OneTimeCode() {}

    /** A new secret in Base32, as people type it into an app that has no camera. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** The step of time whose code was typed; empty when it is of none near {@code now}. */
    static OptionalLong stepOf(String secret, String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        for (int offset = -1; offset <= 1; offset++) {
            Instant then = now.plus(CODES.getTimeStep().multipliedBy(offset));
            if (codeAt(secret, then).equals(digits)) {
                return OptionalLong.of(
                        then.getEpochSecond() / CODES.getTimeStep().toSeconds());
            }
        }
        return OptionalLong.empty();
    }

    /** The code that the app shows at {@code time}. */
    static String codeAt(String secret, Instant time) {
        try {
            int code = CODES.generateOneTimePassword(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), time);
            return String.format(Locale.ROOT, "%06d", code);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }

    /** What the app reads from the QR code. */
    static String uri(String secret, String issuer, String username) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(username) + "?secret=" + secret + "&issuer="
                + escaped(issuer);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
