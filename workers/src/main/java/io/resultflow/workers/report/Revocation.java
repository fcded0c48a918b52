package io.resultflow.workers.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Links;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.report.Reports;

/**
 * Ends a report's links for good, harmless when repeated. Links end before the status says so, and once more after it: a
 * text on its way may have prepared one in between.
 */
public final class Revocation {
    private final Reports reports;
    private final RowOutcomes outcomes;
    private final Links links;
    private final OutboxMessages outbox;

    public Revocation(Reports reports, RowOutcomes outcomes, Links links, OutboxMessages outbox) {
        this.reports = reports;
        this.outcomes = outcomes;
        this.links = links;
        this.outbox = outbox;
    }

    /** The report alone; answers with the status it then has. */
    public ReportStatus of(ReportId report, BatchId batch) {
        links.revokeAll(report);
        ReportStatus status = outcomes.revoked(report, batch);
        links.revokeAll(report);
        eraseTexts(report);
        return status;
    }

    /** As one of its batch: a report without a text is cancelled, any other revoked. Answers with the status it then has. */
    public ReportStatus ofBatch(ReportId report, BatchId batch) {
        ReportStatus status = outcomes.cancelled(report, batch);
        if (status != ReportStatus.CANCELLED) {
            return of(report, batch);
        }
        links.revokeAll(report);
        return status;
    }

    /** The texts hold links and passwords that nobody needs any more. */
    void eraseTexts(ReportId id) {
        reports.find(id).ifPresent(report -> {
            int sequence = report.delivery() == null ? 0 : report.delivery().sequence();
            if (sequence > 0) {
                outbox.eraseBodies(new IntentKey(id, report.version(), sequence));
            }
        });
    }
}
