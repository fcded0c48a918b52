package io.resultflow.sms;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;

/**
 * One text to send.
 *
 * @param intentKey names the intent: however often it is sent, the customer gets one
 * @param tokenHash of the link in {@code body}
 */
public record SmsMessage(IntentKey intentKey, PhoneNumber to, String body, String tokenHash) {
    @Override
    public String toString() {
        return "SmsMessage[" + intentKey + "]";
    }
}
