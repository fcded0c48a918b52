package io.resultflow.store.webhook;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.webhook.WebhookEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Notes what happens for whoever is told of it: one write for each address, none where nobody is told. Who that is is read
 * every few seconds.
 */
public final class Happenings {
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final Duration AT_ONCE = Duration.ZERO;
    /** A view is noted before it is recorded, so that it cannot be lost in between. */
    private static final Duration UNTIL_TRUE = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private final Tellings tellings;
    private final Clock clock;
    private volatile Listeners listeners = new Listeners(List.of(), Instant.MIN);

    private record Listeners(List<Webhook> webhooks, Instant until) {}

    public Happenings(MongoDatabase database, Clock clock) {
        this.webhooks = new Webhooks(database, clock);
        this.tellings = new Tellings(database, clock);
        this.clock = clock;
    }

    /** A text went out: {@code occasion} tells it from another of the same report. */
    public void delivered(ReportId report, String occasion) {
        note(WebhookEvent.REPORT_DELIVERED, report.value(), () -> occasion, AT_ONCE);
    }

    /** The report is about to be viewed, if it has a living link: whoever tells it looks whether it was. */
    public void viewing(ReportId report) {
        note(WebhookEvent.REPORT_VIEWED, report.value(), () -> "first", UNTIL_TRUE);
    }

    /** It cannot go on; {@code occasion} is asked for when somebody is told. */
    public void parked(ReportId report, Supplier<String> occasion) {
        note(WebhookEvent.REPORT_PARKED, report.value(), occasion, AT_ONCE);
    }

    /** No row of the batch is open any more; likewise. */
    public void completed(BatchId batch, Supplier<String> occasion) {
        note(WebhookEvent.BATCH_COMPLETED, batch.value(), occasion, AT_ONCE);
    }

    private void note(WebhookEvent event, String subject, Supplier<String> occasion, Duration delay) {
        List<Webhook> told = listeners().stream()
                .filter(webhook -> webhook.events().contains(event))
                .toList();
        if (!told.isEmpty()) {
            String which = occasion.get();
            told.forEach(webhook -> tellings.add(webhook.id(), event, subject, which, delay));
        }
    }

    private List<Webhook> listeners() {
        Instant now = clock.instant();
        Listeners known = listeners;
        if (!now.isBefore(known.until())) {
            known = new Listeners(webhooks.active(), now.plus(REMEMBERED));
            listeners = known;
        }
        return known.webhooks();
    }
}
