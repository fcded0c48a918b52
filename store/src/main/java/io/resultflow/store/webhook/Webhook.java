package io.resultflow.store.webhook;

import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookId;
import io.resultflow.domain.webhook.WebhookSecret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of events.
 *
 * @param active false when staff or long failure ended it
 * @param oldUntil how long the secret before counts too; null when there is none
 * @param disabledAt when long failure ended it; null when it did not
 * @param lastSuccessAt when it last took an event
 */
public record Webhook(
        WebhookId id,
        URI url,
        Set<WebhookEvent> events,
        boolean active,
        WebhookSecret secret,
        @Nullable WebhookSecret oldSecret,
        @Nullable Instant oldUntil,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable Instant lastSuccessAt) {
    public Webhook {
        events = Set.copyOf(events);
    }

    /** Every secret that counts at that time. */
    public List<WebhookSecret> secretsAt(Instant now) {
        return oldSecret != null && oldUntil != null && now.isBefore(oldUntil)
                ? List.of(secret, oldSecret)
                : List.of(secret);
    }

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
