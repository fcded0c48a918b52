package io.resultflow.sms;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import java.time.Instant;

/**
 * What is still known of an attempt whose outcome is not: the text itself was never stored.
 *
 * @param tokenHash of the link in its body, or SHA-256 of a body without one
 * @param preparedAt it was not sent earlier
 */
public record SmsAttempt(IntentKey intentKey, PhoneNumber to, String tokenHash, Instant preparedAt) {
    @Override
    public String toString() {
        return "SmsAttempt[" + intentKey + "]";
    }
}
