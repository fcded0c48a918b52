package io.resultflow.store.report;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.problem.ProblemCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest text of a report.
 *
 * @param accessUrl the link without its secret
 * @param sequence which text of the report it is, from 1
 * @param failure why it did not arrive; null when it did, or nobody knows yet
 */
public record Delivery(
        Instant sentAt,
        DeliveryStatus status,
        String smsProviderId,
        String accessUrl,
        int sequence,
        @Nullable ProblemCode failure) {
    @Override
    public String toString() {
        return "Delivery[" + sequence + " " + status + "]";
    }
}
