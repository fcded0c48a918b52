package io.resultflow.store.webhook;

import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event that one address is told of.
 *
 * @param id the same at every try: its receiver knows a repeat by it
 * @param subject the report's or the batch's id; empty for a test
 * @param at when it happened
 * @param nextAt when it is tried next; null when it has arrived or was given up
 * @param status what the address answered last, as an HTTP status; null when it never answered
 */
public record Telling(
        String id,
        WebhookId webhook,
        WebhookEvent event,
        String subject,
        Instant at,
        State state,
        int tries,
        @Nullable Instant nextAt,
        @Nullable Instant lastTriedAt,
        @Nullable Integer status) {
    /** What became of it. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }
}
