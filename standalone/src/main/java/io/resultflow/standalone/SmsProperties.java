package io.resultflow.standalone;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sends the texts, under {@code resultflow.sms}.
 *
 * @param provider {@code outbox}, {@code twilio} or {@code http}
 * @param timeout for connecting to the provider, and once more for its answer
 */
@ConfigurationProperties("resultflow.sms")
public record SmsProperties(
        @DefaultValue("outbox") String provider,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue Twilio twilio,
        @DefaultValue Http http) {
    /**
     * Twilio.
     *
     * @param from the number or registered name that texts come from, unless a messaging service chooses it
     * @param messagingService its SID
     * @param url where the API is, when not at Twilio's usual address
     * @param settles how long after an attempt Twilio's list may still lack its text
     */
    public record Twilio(
            @DefaultValue("") String accountSid,
            @DefaultValue("") String authToken,
            @Nullable String from,
            @Nullable String messagingService,
            @DefaultValue("https://api.twilio.com") URI url,
            @DefaultValue("60s") Duration settles) {
        @Override
        public String toString() {
            return "Twilio[" + accountSid + "]";
        }
    }

    /**
     * A gateway that takes HTTP; see {@code HttpSettings} for what may stand in URL, headers and body.
     *
     * @param success statuses that say that the text was taken
     * @param refused statuses that say that it never will be
     * @param notSent statuses after which it may be sent again
     * @param id JSON pointer to the gateway's name for the text
     */
    public record Http(
            @DefaultValue("") String url,
            @DefaultValue("POST") String method,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("application/json") String contentType,
            @Nullable String body,
            @DefaultValue({"200", "201", "202"}) Set<Integer> success,
            @DefaultValue({"400", "422"}) Set<Integer> refused,
            @DefaultValue("429") Set<Integer> notSent,
            @Nullable String id,
            @Nullable Receipts receipts) {
        @Override
        public String toString() {
            return "Http[" + method + "]";
        }
    }

    /**
     * The gateway's callbacks; none when this is absent.
     *
     * @param text JSON pointer, or {@code /} and the form's field, to the {@code {{id}}} that it was given
     * @param id the same to its own name for the text
     * @param status the same to what became of it
     * @param header that holds an HMAC-SHA-256 of the body in hex, or a token
     * @param secret the key, or the token
     * @param signed whether it is an HMAC
     */
    public record Receipts(
            @DefaultValue("/id") String text,
            @Nullable String id,
            @DefaultValue("/status") String status,
            @DefaultValue("sent") Set<String> sent,
            @DefaultValue("delivered") Set<String> delivered,
            @DefaultValue({"failed", "undelivered"}) Set<String> failed,
            @DefaultValue("X-Signature") String header,
            @DefaultValue("") String secret,
            @DefaultValue("true") boolean signed) {
        @Override
        public String toString() {
            return "Receipts[" + header + "]";
        }
    }
}
