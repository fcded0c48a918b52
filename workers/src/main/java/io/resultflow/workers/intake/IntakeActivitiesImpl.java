package io.resultflow.workers.intake;

import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.batch.BatchReading;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.batch.BatchFacts;
import io.resultflow.workflows.batch.IntakeActivities;

/** From the spreadsheet in the store to reports: checked where the upload has not, then stored. */
public final class IntakeActivitiesImpl implements IntakeActivities {
    private final Batches batches;
    private final BatchReading reading;
    private final LargeCheck check;
    private final RowStore rows;
    private final RowMerger merger;
    private final BatchSheets source;

    public IntakeActivitiesImpl(
            Batches batches,
            BatchMoves moves,
            BatchReading reading,
            Reports reports,
            Files files,
            CompiledTemplates templates,
            SheetIntake sheets,
            RowMerger merger) {
        RowSpools spools = new RowSpools();
        this.source = new BatchSheets(files, templates);
        this.batches = batches;
        this.reading = reading;
        this.merger = merger;
        this.check = new LargeCheck(source, sheets, moves, spools);
        this.rows = new RowStore(source, sheets, batches, moves, reports, spools);
    }

    @Override
    public BatchFacts checkRows(BatchId id) {
        return Failures.told(() -> Pulse.during(() -> {
            Batch batch = found(id);
            if (batch.status() == BatchStatus.CHECKING) {
                check.check(batch);
            }
            return reading.facts(id);
        }));
    }

    @Override
    public BatchFacts storeRows(BatchId id) {
        return Failures.told(() -> Pulse.during(() -> {
            if (batches.reportCount(id) == 0) {
                rows.store(found(id));
            }
            return reading.facts(id);
        }));
    }

    @Override
    public BatchFacts mergeRows(BatchId id, FileId corrected) {
        return Failures.told(() -> Pulse.during(() -> {
            Batch batch = found(id);
            merger.merge(batch, source.spec(batch), corrected);
            return reading.facts(id);
        }));
    }

    private Batch found(BatchId id) {
        return batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
