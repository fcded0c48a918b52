package io.resultflow.store.report;

import java.time.Instant;

/**
 * A text that the provider accepted.
 *
 * @param tokenHash of the link in the text
 * @param passwordHash of the password in the text
 * @param smsId the provider's name for the text
 * @param accessUrl the link without its secret
 * @param sequence which text of the report it is, from 1
 */
public record Delivered(
        String tokenHash,
        String passwordHash,
        String smsId,
        Instant sentAt,
        Instant expiresAt,
        String accessUrl,
        int sequence) {
    @Override
    public String toString() {
        return "Delivered[" + sequence + "]";
    }
}
