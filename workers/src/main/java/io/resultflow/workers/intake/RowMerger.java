package io.resultflow.workers.intake;

import io.resultflow.documents.sheet.CorrectedRows;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.Criticality;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.repair.RowFate;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.access.Links;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.file.LocalCopy;
import io.resultflow.store.report.CorrectedReports;
import io.resultflow.store.report.CorrectedReports.Corrected;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.batch.RowWaker;
import io.resultflow.workers.generation.ReportFiles;
import io.resultflow.workers.report.RowOutcomes;
import io.temporal.activity.Activity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges a corrected file into its batch, bulk by bulk: reports first, then the batch's list of them, so that whoever
 * repeats it after a crash finds what is missing and does that.
 */
public final class RowMerger {
    private static final int BULK = 500;

    private final Batches batches;
    private final BatchMoves moves;
    private final Reports reports;
    private final RowOutcomes outcomes;
    private final Links links;
    private final Files files;
    private final ReportFiles made;
    private final RowWaker waker;

    public RowMerger(
            Batches batches,
            BatchMoves moves,
            Reports reports,
            RowOutcomes outcomes,
            Links links,
            Files files,
            RowWaker waker) {
        this.batches = batches;
        this.moves = moves;
        this.reports = reports;
        this.outcomes = outcomes;
        this.links = links;
        this.files = files;
        this.made = new ReportFiles(files);
        this.waker = waker;
    }

    void merge(Batch batch, IntakeSpec spec, FileId corrected) {
        moves.withdrawRelease(batch.id());
        CorrectedReports standing = standing(batch);
        List<ReportId> added = new ArrayList<>();
        List<CheckedRow> bulk = new ArrayList<>(BULK);
        try (LocalCopy copy = LocalCopy.of(files, corrected)) {
            CorrectedRows.rows(copy.path(), spec, batch.mapping(), row -> {
                bulk.add(row);
                if (bulk.size() == BULK) {
                    added.addAll(merge(batch, corrected, standing.of(bulk)));
                    bulk.clear();
                }
            });
        }
        added.addAll(merge(batch, corrected, standing.of(bulk)));
        list(batch, added, standing.count());
    }

    private CorrectedReports standing(Batch batch) {
        return new CorrectedReports(
                batches, reports, batch.id(), batch.sourceFile().fileId());
    }

    /** Answers the reports that the batch's list does not hold yet. */
    private List<ReportId> merge(Batch batch, FileId corrected, List<Corrected> rows) {
        Activity.getExecutionContext().heartbeat(rows.size());
        List<Corrected> added =
                rows.stream().filter(row -> row.fate() == RowFate.ADDED).toList();
        reports.insertAll(added.stream()
                .map(row -> new NewReport(
                        batch.id(),
                        batch.templateId(),
                        batch.templateVersion(),
                        batch.sourceFile().fileId(),
                        row.row(),
                        corrected,
                        isCritical(batch, row)))
                .toList());
        for (Corrected row : rows) {
            again(batch, corrected, row, row.report());
        }
        return added.stream().map(Corrected::id).toList();
    }

    /** A repeat also wakes rows that are open: an earlier attempt may have got no further than the store with them. */
    private void again(Batch batch, FileId corrected, Corrected row, @Nullable Report report) {
        if (report == null) {
            return;
        }
        boolean repeat = Activity.getExecutionContext().getInfo().getAttempt() > 1;
        if (row.fate() == RowFate.CORRECTED) {
            // A link that was prepared for another phone or another customer's name opens nothing, ever.
            links.revokeAll(report.id());
            if (outcomes.corrected(report.id(), batch.id(), row.row(), corrected, isCritical(batch, row))) {
                made.delete(report.id(), report.version());
                waker.wake(report);
            }
        } else if (row.fate() == RowFate.UNDER_WAY && repeat && report.version() > 1) {
            made.delete(report.id(), report.version() - 1);
            waker.wake(report);
        }
    }

    private static boolean isCritical(Batch batch, Corrected row) {
        return Criticality.of(row.row(), batch.options().criticalColumn());
    }

    /** One write for all of them; the batch's own workflow merges one file at a time. */
    private void list(Batch batch, List<ReportId> added, int before) {
        if (!added.isEmpty() && !moves.addReports(batch.id(), before, added)) {
            throw new IllegalStateException("the batch got other reports meanwhile");
        }
    }
}
