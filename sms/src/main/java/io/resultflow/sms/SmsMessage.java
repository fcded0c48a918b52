package io.resultflow.sms;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * One text to send.
 *
 * @param intentKey names the intent: however often it is sent, the customer gets one
 * @param tokenHash of the link in {@code body}, or SHA-256 of a body without one: names this attempt
 * @param preparedAt when the attempt was stored; a provider that is looked up later counts from here
 * @param validity how long the link lives: a text that comes later is of no use
 */
public record SmsMessage(
        IntentKey intentKey, PhoneNumber to, String body, String tokenHash, Instant preparedAt, Duration validity) {
    @Override
    public String toString() {
        return "SmsMessage[" + intentKey + "]";
    }
}
