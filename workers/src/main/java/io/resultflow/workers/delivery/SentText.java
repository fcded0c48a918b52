package io.resultflow.workers.delivery;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.Link;
import io.resultflow.store.access.Links;
import io.resultflow.store.report.Delivered;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.WorkerStore;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryOrder;
import java.time.Duration;
import java.time.Instant;

/** What follows once the provider has taken a text, however often it is told: the report is delivered, its link opens. */
final class SentText {
    private final Reports reports;
    private final RowOutcomes outcomes;
    private final Links links;
    private final Attempts attempts;
    private final DeliverySettings settings;
    private final boolean receipts;

    /**
     * @param receipts whether the provider tells what became of its texts
     */
    SentText(WorkerStore store, RowOutcomes outcomes, DeliverySettings settings, boolean receipts) {
        this.reports = store.reports();
        this.outcomes = outcomes;
        this.links = store.links();
        this.attempts = store.attempts();
        this.settings = settings;
        this.receipts = receipts;
    }

    /** The link lives from the provider's acceptance. It stays shut when the report was revoked or cancelled meanwhile. */
    Delivery settle(DeliveryOrder order, SmsOutcome.Accepted accepted, Duration lifetime) {
        Link link = links.findByHash(accepted.tokenHash()).orElseThrow(() -> new Refused(ProblemCode.SMS_IN_DOUBT));
        Instant expiresAt = accepted.at().plus(lifetime);
        ReportStatus status = outcomes.delivered(
                order.report(),
                order.batch(),
                new Delivered(
                        accepted.tokenHash(),
                        link.passwordHash(),
                        accepted.providerId(),
                        accepted.at(),
                        expiresAt,
                        settings.accessUrl(),
                        order.sequence()));
        if (status != ReportStatus.DELIVERED && status != ReportStatus.VIEWED) {
            shut(order, accepted, status);
            return new Delivery(Outcome.DROPPED, status, null);
        }
        links.activate(accepted.tokenHash(), expiresAt);
        if (order.sequence() > 1) {
            attempts.openDoubtful(order.report(), link.version(), expiresAt);
        }
        if (receipts) {
            tellReceipt(accepted.tokenHash());
        }
        return new Delivery(Outcome.SENT, status, expiresAt);
    }

    /** A receipt may have come before the report knew of its text. */
    private void tellReceipt(String tokenHash) {
        links.findByHash(tokenHash).ifPresent(link -> {
            Receipt receipt = link.receipt();
            if (receipt != null) {
                reports.recordReceipt(new IntentKey(link.reportId(), link.version(), link.sequence()), receipt);
            }
        });
    }

    /** Whoever opens a link that was taken back while its text was on its way is told so. */
    private void shut(DeliveryOrder order, SmsOutcome.Accepted accepted, ReportStatus status) {
        if (status == ReportStatus.REVOKED || status == ReportStatus.CANCELLED) {
            links.revokeAll(order.report());
        } else {
            links.abandon(accepted.tokenHash());
        }
    }
}
