package io.resultflow.workers.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.intake.Criticality;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Links;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.report.CorrectionOrder;
import io.resultflow.store.report.Corrections;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.WorkerStore;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.batch.RowWaker;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workflows.report.CorrectionActivities;

/**
 * The old version closes, the new one is stored, takes its place in the batch and is set going, in this order: whoever
 * repeats it after a crash finds what is missing and does that. Two who correct one report at once cannot both: the first
 * to close it is the one that counts.
 */
public final class CorrectionActivitiesImpl implements CorrectionActivities {
    private final Corrections corrections;
    private final Reports reports;
    private final RowOutcomes outcomes;
    private final Links links;
    private final BatchMoves batchMoves;
    private final KnownBatches batches;
    private final Revocation revocation;
    private final RowWaker waker;

    public CorrectionActivitiesImpl(
            WorkerStore store, RowOutcomes outcomes, KnownBatches batches, Revocation revocation, RowWaker waker) {
        this.corrections = store.corrections();
        this.reports = store.reports();
        this.outcomes = outcomes;
        this.links = store.links();
        this.batchMoves = store.batchMoves();
        this.batches = batches;
        this.revocation = revocation;
        this.waker = waker;
    }

    @Override
    public ReportId correct(ReportId id, BatchId batch, CommandId command) {
        return Failures.told(() -> {
            CorrectionOrder order = corrections.find(command).orElse(null);
            if (order == null) {
                return carriedOut(id, command);
            }
            replace(found(id), batches.fixed(batch), order);
            corrections.done(command);
            return order.newer();
        });
    }

    /** The order is forgotten once it was carried out. */
    private ReportId carriedOut(ReportId id, CommandId command) {
        if (!corrections.isSupersededBy(id, command)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        return id.corrected();
    }

    private void replace(Report old, Batch batch, CorrectionOrder order) {
        if (batch.options().release() == Release.APPROVAL) {
            batchMoves.withdrawRelease(batch.id());
        }
        ReportStatus status = outcomes.superseded(old, batch.id(), order);
        if (!corrections.isSupersededBy(old.id(), order.id())) {
            throw new Refused(
                    status == ReportStatus.REVOKED ? ProblemCode.REPORT_SUPERSEDED : ProblemCode.REPORT_NOT_READY);
        }
        links.revokeAll(old.id());
        revocation.eraseTexts(old.id());
        boolean critical = Criticality.of(order.row(), batch.options().criticalColumn());
        corrections.insert(old, order, batch.sourceFile().fileId(), critical);
        batchMoves.replaceReport(batch.id(), old.id(), order.newer());
        waker.wake(found(order.newer()));
    }

    private Report found(ReportId id) {
        return reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
