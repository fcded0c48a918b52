package io.resultflow.api.report;

import io.resultflow.api.ApiProperties;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.sms.SmsSender;
import io.resultflow.store.report.Delivery;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether a text's receipt should be here: of a provider that sends receipts, and has had its time. */
@Component
public final class Overdue {
    private final SmsSender sms;
    private final ApiProperties properties;
    private final Clock clock;

    Overdue(SmsSender sms, ApiProperties properties, Clock clock) {
        this.sms = sms;
        this.properties = properties;
        this.clock = clock;
    }

    boolean is(Delivery delivery) {
        return delivery.status() == DeliveryStatus.SENT
                && sms.receipts().isPresent()
                && delivery.sentAt().plus(properties.receiptTimeout()).isBefore(clock.instant());
    }
}
