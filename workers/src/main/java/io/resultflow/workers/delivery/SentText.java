package io.resultflow.workers.delivery;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.store.access.Link;
import io.resultflow.store.access.Links;
import io.resultflow.store.report.Delivered;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryOrder;
import java.time.Duration;
import java.time.Instant;

/** What follows once the provider has taken a text, however often it is told: the report is delivered, its link opens. */
final class SentText {
    private final RowOutcomes outcomes;
    private final Links links;
    private final DeliverySettings settings;

    SentText(RowOutcomes outcomes, Links links, DeliverySettings settings) {
        this.outcomes = outcomes;
        this.links = links;
        this.settings = settings;
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
        return new Delivery(Outcome.SENT, status, expiresAt);
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
