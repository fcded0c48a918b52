package io.resultflow.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.store.webhook.Telling;
import io.resultflow.store.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of events.
 *
 * @param secret once, when it is made
 * @param disabledAt when long failure ended it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookJson(
        String id,
        String url,
        List<String> events,
        boolean active,
        Instant createdAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant disabledAt,
        @Nullable String secret) {
    static WebhookJson of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookJson of(Webhook webhook, @Nullable String secret) {
        return new WebhookJson(
                webhook.id().value(),
                webhook.url().toString(),
                webhook.events().stream().map(WebhookEvent::wireName).sorted().toList(),
                webhook.active(),
                webhook.createdAt(),
                webhook.lastSuccessAt(),
                webhook.disabledAt(),
                secret);
    }

    /**
     * One event that it was told, or is to be told.
     *
     * @param id the header {@code webhook-id} of every try
     * @param subject the report's or the batch's id
     * @param httpStatus of the last try; absent when there was no answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            String id,
            String type,
            String subject,
            Instant at,
            String status,
            int tries,
            @Nullable Instant lastTriedAt,
            @Nullable Instant nextAt,
            @Nullable Integer httpStatus) {
        static Delivery of(Telling telling) {
            return new Delivery(
                    telling.id(),
                    telling.event().wireName(),
                    telling.subject(),
                    telling.at(),
                    telling.state().name().toLowerCase(Locale.ROOT),
                    telling.tries(),
                    telling.lastTriedAt(),
                    telling.nextAt(),
                    telling.status());
        }
    }

    @Override
    public String toString() {
        return "WebhookJson[" + id + "]";
    }
}
