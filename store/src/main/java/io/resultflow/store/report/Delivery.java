package io.resultflow.store.report;

import io.resultflow.domain.delivery.DeliveryStatus;
import java.time.Instant;

/**
 * The newest text of a report.
 *
 * @param accessUrl the link without its secret
 * @param sequence which text of the report it is, from 1
 */
public record Delivery(Instant sentAt, DeliveryStatus status, String smsProviderId, String accessUrl, int sequence) {
    @Override
    public String toString() {
        return "Delivery[" + sequence + " " + status + "]";
    }
}
