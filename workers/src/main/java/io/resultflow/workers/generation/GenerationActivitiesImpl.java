package io.resultflow.workers.generation;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.Rendered;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.report.GenerationActivities;

/** Values → Word file → PDF → store → status, in this order: a repeat finds the files that stand and goes on. */
public final class GenerationActivitiesImpl implements GenerationActivities {
    private final Reports reports;
    private final ReportMoves moves;
    private final RowOutcomes outcomes;
    private final KnownBatches batches;
    private final Printing printing;
    private final ReportFiles files;

    public GenerationActivitiesImpl(
            Reports reports,
            ReportMoves moves,
            RowOutcomes outcomes,
            KnownBatches batches,
            Printing printing,
            Files files) {
        this.reports = reports;
        this.moves = moves;
        this.outcomes = outcomes;
        this.batches = batches;
        this.printing = printing;
        this.files = new ReportFiles(files);
    }

    @Override
    public ReportStatus generate(ReportId id, BatchId batch) {
        return Failures.told(() -> Pulse.during(() -> {
            Report report = reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
            return generate(report, batch);
        }));
    }

    private ReportStatus generate(Report report, BatchId batch) throws ConversionFailed {
        ReportStatus status = report.status();
        boolean unsent = status.isOpen() || status == ReportStatus.PARKED;
        // A correction of what was sent is no longer the batch's own matter.
        if (unsent && report.versions().correction() == null && batches.status(batch) == BatchStatus.CANCELLED) {
            return outcomes.cancelled(report.id(), batch);
        }
        if (status == ReportStatus.PARKED) {
            status = outcomes.unparked(report.id(), batch);
        }
        return status == ReportStatus.PENDING ? make(report) : status;
    }

    private ReportStatus make(Report report) throws ConversionFailed {
        Rendered rendered = printing.print(report);
        return RowOutcomes.after(
                moves.generated(report.id(), files.putPdf(report, rendered), files.putWord(report, rendered)));
    }
}
