package io.resultflow.api.outbox;

import io.resultflow.store.outbox.OutboxMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text of the outbox as the API writes it; the body is null once its link has ended. */
record MessageJson(String id, String to, @Nullable String body, Instant createdAt, String status) {
    static MessageJson of(OutboxMessage message) {
        return new MessageJson(
                message.intentKey().value(),
                message.to().e164(),
                message.body(),
                message.createdAt(),
                message.status().wireName());
    }

    @Override
    public String toString() {
        return "MessageJson[" + id + "]";
    }
}
