package io.resultflow.sms.twilio;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An account at Twilio.
 *
 * @param from the number or registered name that texts come from; null with a messaging service
 * @param messagingService SID of the service that chooses a sender; null with {@code from}
 * @param baseUrl where the API is: Twilio's own unless a region, a proxy or a test stands in
 * @param callback where receipts go; null for none
 * @param timeout for connecting, and once more for the answer
 * @param settles how long after an attempt its text may still be missing from Twilio's list
 */
public record TwilioSettings(
        String accountSid,
        String authToken,
        @Nullable String from,
        @Nullable String messagingService,
        URI baseUrl,
        @Nullable URI callback,
        Duration timeout,
        Duration settles) {
    /**
     * @throws IllegalArgumentException saying which key is wrong
     */
    public TwilioSettings {
        if (accountSid.isBlank() || authToken.isBlank()) {
            throw new IllegalArgumentException("Twilio needs an account SID and an auth token");
        }
        if ((from == null) == (messagingService == null)) {
            throw new IllegalArgumentException("Twilio needs either a sender or a messaging service, not both");
        }
        // An attempt begins within one timeout of its record, and connecting and answering take one each.
        if (settles.compareTo(timeout.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("Twilio's list cannot be believed before three timeouts are over");
        }
    }

    @Override
    public String toString() {
        return "TwilioSettings[" + accountSid + "]";
    }
}
