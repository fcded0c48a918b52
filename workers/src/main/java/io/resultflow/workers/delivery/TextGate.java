package io.resultflow.workers.delivery;

import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.Waiting;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a report may be texted now: its batch, its number and the time of day are asked, in this order. */
final class TextGate {
    private final KnownBatches batches;
    private final RowOutcomes outcomes;
    private final Reports reports;
    private final DailyCap cap;
    private final Set<PhoneNumber> guests;
    private final Clock clock;

    /**
     * @param guests whom a test may text
     */
    TextGate(
            KnownBatches batches,
            RowOutcomes outcomes,
            Reports reports,
            DailyCap cap,
            Set<PhoneNumber> guests,
            Clock clock) {
        this.batches = batches;
        this.outcomes = outcomes;
        this.reports = reports;
        this.cap = cap;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * What comes of the order instead of a text; empty when the text may go out.
     *
     * @param to where it would go; null when the report has no number
     */
    Optional<Delivery> closed(DeliveryOrder order, Report report, @Nullable PhoneNumber to) {
        boolean own = order.resend() == null;
        Delivery held = own ? heldByBatch(order, report) : null;
        if (held != null) {
            return Optional.of(held);
        }
        if (!report.status().mayBecome(ReportStatus.DELIVERED) && report.status() != ReportStatus.VIEWED) {
            return Optional.of(new Delivery(Outcome.DROPPED, report.status(), null));
        }
        BatchOptions options = batches.fixed(order.batch()).options();
        DeliveryStatus withheld = own && report.text().isWithheld() ? report.text() : withheld(to, options);
        if (withheld != null) {
            ReportStatus status = own ? outcomes.withheld(report.id(), order.batch(), withheld) : report.status();
            return Optional.of(new Delivery(Outcome.UNTEXTED, status, null));
        }
        return Optional.ofNullable(own ? early(order, report, options) : null);
    }

    private @Nullable Delivery heldByBatch(DeliveryOrder order, Report report) {
        BatchStatus batch = batches.status(order.batch());
        boolean corrects = report.versions().correction() != null;
        if (batch == BatchStatus.CANCELLED && !corrects) {
            return new Delivery(Outcome.DROPPED, outcomes.cancelled(report.id(), order.batch()), null);
        }
        boolean isRunning =
                batch == BatchStatus.PROCESSING || batch == BatchStatus.COMPLETED || batch == BatchStatus.CANCELLED;
        if (!isRunning || !batches.isReleased(order.batch())) {
            outcomes.held(order.batch());
            return new Delivery(Outcome.HELD, report.status(), null);
        }
        return null;
    }

    /** Why no text will ever go there. */
    private @Nullable DeliveryStatus withheld(@Nullable PhoneNumber to, BatchOptions options) {
        if (to == null) {
            return DeliveryStatus.NO_PHONE;
        }
        return options.test() && !guests.contains(to) ? DeliveryStatus.SKIPPED_TEST : null;
    }

    private @Nullable Delivery early(DeliveryOrder order, Report report, BatchOptions options) {
        Instant now = clock.instant();
        Waiting waiting = options.waiting(now)
                .or(() -> cap.fullUntil(options, now).map(next -> new Waiting(Waiting.Reason.DAILY_CAP, next)))
                .orElse(null);
        if (waiting == null) {
            return null;
        }
        reports.waits(report.id(), waiting);
        outcomes.held(order.batch());
        return new Delivery(Outcome.EARLY, report.status(), null, waiting.until());
    }
}
