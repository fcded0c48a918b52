package io.resultflow.store.outbox;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text in the outbox.
 *
 * @param body null once the link that it carries has ended
 * @param tokenHash of the link that it carries
 */
public record OutboxMessage(
        IntentKey intentKey,
        PhoneNumber to,
        @Nullable String body,
        Instant createdAt,
        DeliveryStatus status,
        String tokenHash) {
    @Override
    public String toString() {
        return "OutboxMessage[" + intentKey + "]";
    }
}
