package io.resultflow.sms.http;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway wants to be asked. URL, header values and body may hold {@code {{to}}} (with +), {@code {{number}}} (without),
 * {@code {{text}}}, {@code {{id}}} (our name for the text) and {@code {{callback}}}.
 *
 * @param body null for a request without one
 * @param success the statuses that say that the text was taken
 * @param refused the statuses that say that it never will be
 * @param notSent the statuses after which the same text may be sent again: the gateway surely took nothing
 * @param id where the gateway's name for the text stands in its answer, as a JSON pointer; null when it gives none
 * @param receipts how it tells what became of a text; null when it does not
 * @param callback where receipts go
 */
public record HttpSettings(
        String url,
        String method,
        Map<String, String> headers,
        String contentType,
        @Nullable String body,
        Set<Integer> success,
        Set<Integer> refused,
        Set<Integer> notSent,
        @Nullable String id,
        @Nullable Receipts receipts,
        String callback,
        Duration timeout) {
    public HttpSettings {
        headers = Map.copyOf(headers);
        success = Set.copyOf(success);
        refused = Set.copyOf(refused);
        notSent = Set.copyOf(notSent);
    }

    /**
     * What a gateway's callback looks like: a JSON body or a form. It proves who sends it by an HMAC-SHA-256 of the body in
     * hex, or by a token.
     *
     * @param text JSON pointer to our name for the text, or the form's field after {@code /}
     * @param id the same to the gateway's own name; null when it is not told
     * @param status the same to the status
     * @param sent the statuses that say that it was handed on
     * @param delivered the statuses that say that it arrived
     * @param failed the statuses that say that it will not
     * @param header that holds the signature or the token
     * @param secret the key of the signature, or the token
     * @param signed whether the header holds a signature
     */
    public record Receipts(
            String text,
            @Nullable String id,
            String status,
            Set<String> sent,
            Set<String> delivered,
            Set<String> failed,
            String header,
            String secret,
            boolean signed) {
        /**
         * @throws IllegalArgumentException without a secret: anybody could tell anything
         */
        public Receipts {
            if (secret.isBlank()) {
                throw new IllegalArgumentException("receipts need a secret that the gateway shows");
            }
            sent = Set.copyOf(sent);
            delivered = Set.copyOf(delivered);
            failed = Set.copyOf(failed);
        }

        @Override
        public String toString() {
            return "Receipts[" + header + "]";
        }
    }

    /** Headers and URL may hold a key. */
    @Override
    public String toString() {
        return "HttpSettings[" + method + "]";
    }
}
