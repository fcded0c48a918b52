package io.resultflow.domain.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an event is signed with, so that its receiver knows whose it is: HMAC-SHA-256 over id, time and body, as Standard
 * Webhooks (standardwebhooks.com) writes it.
 *
 * @param plain {@code whsec_} and base64
 */
public record WebhookSecret(String plain) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    public static WebhookSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** One entry of the header {@code webhook-signature}. */
    public String sign(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(plain.substring(PREFIX.length())), "HmacSHA256"));
            byte[] hash = mac.doFinal((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[]";
    }
}
