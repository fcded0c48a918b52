package io.resultflow.workers.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.Links;
import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.WorkerStore;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workflows.report.ReportActivities;
import io.resultflow.workflows.report.ReportState;
import java.time.Clock;

/** A report's short moves. Links end before the status says so: a status never promises more than the links do. */
public final class ReportActivitiesImpl implements ReportActivities {
    private static final ReportState GONE = new ReportState(ReportStatus.ARCHIVED, null, 0, null, 0);

    private final Reports reports;
    private final ReportMoves moves;
    private final RowOutcomes outcomes;
    private final Links links;
    private final Attempts attempts;
    private final Revocation revocation;
    private final Notices notices;
    private final Clock clock;

    public ReportActivitiesImpl(
            WorkerStore store, RowOutcomes outcomes, Revocation revocation, Notices notices, Clock clock) {
        this.reports = store.reports();
        this.moves = store.reportMoves();
        this.outcomes = outcomes;
        this.links = store.links();
        this.attempts = store.attempts();
        this.revocation = revocation;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public ReportState read(ReportId report) {
        return Failures.told(() -> reports.find(report).map(this::state).orElse(GONE));
    }

    private ReportState state(Report report) {
        return new ReportState(
                report.status(),
                report.parked() == null ? null : report.parked().code(),
                sequence(report),
                report.expiresAt(),
                attempts.newestInDoubt(report.id(), report.version()));
    }

    private static int sequence(Report report) {
        Delivery delivery = report.delivery();
        return delivery == null ? 0 : delivery.sequence();
    }

    @Override
    public ReportStatus park(ReportId report, BatchId batch, ProblemCode code) {
        return Failures.told(() -> outcomes.parked(report, batch, code));
    }

    @Override
    public ReportStatus revoke(ReportId report, BatchId batch, CommandId command) {
        return Failures.told(() -> {
            ReportStatus status = revocation.of(report, batch);
            if (notices.areAskedFor(command)) {
                reports.find(report).ifPresent(notices::tell);
            }
            return status;
        });
    }

    @Override
    public ReportStatus expire(ReportId report) {
        return Failures.told(() -> {
            links.expireAll(report, clock.instant());
            ReportStatus status = RowOutcomes.after(moves.expired(report));
            revocation.eraseTexts(report);
            return status;
        });
    }
}
