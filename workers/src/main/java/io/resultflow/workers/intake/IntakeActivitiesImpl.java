package io.resultflow.workers.intake;

import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.file.LocalCopy;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.batch.BatchReading;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.batch.BatchFacts;
import io.resultflow.workflows.batch.IntakeActivities;

/** Streams the spreadsheet from the store to reports; the batch's list of them is written once, at the end. */
public final class IntakeActivitiesImpl implements IntakeActivities {
    private final Batches batches;
    private final BatchMoves moves;
    private final BatchReading reading;
    private final Reports reports;
    private final Files files;
    private final CompiledTemplates templates;
    private final SheetIntake sheets;
    private final RowMerger merger;

    public IntakeActivitiesImpl(
            Batches batches,
            BatchMoves moves,
            BatchReading reading,
            Reports reports,
            Files files,
            CompiledTemplates templates,
            SheetIntake sheets,
            RowMerger merger) {
        this.batches = batches;
        this.moves = moves;
        this.reading = reading;
        this.reports = reports;
        this.files = files;
        this.templates = templates;
        this.sheets = sheets;
        this.merger = merger;
    }

    @Override
    public BatchFacts storeRows(BatchId id) {
        return Failures.told(() -> Pulse.during(() -> {
            if (batches.reportCount(id) == 0) {
                store(batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND)));
            }
            return reading.facts(id);
        }));
    }

    private void store(Batch batch) {
        try (LocalCopy copy = LocalCopy.of(files, batch.sourceFile().fileId())) {
            RowWriter writer = new RowWriter(reports, batch);
            sheets.rows(copy.path(), spec(batch), batch.mapping(), writer);
            moves.finishIntake(batch.id(), writer.finish());
        }
    }

    @Override
    public BatchFacts mergeRows(BatchId id, FileId corrected) {
        return Failures.told(() -> Pulse.during(() -> {
            Batch batch = batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
            merger.merge(batch, spec(batch), corrected);
            return reading.facts(id);
        }));
    }

    private IntakeSpec spec(Batch batch) {
        return batch.spec(templates.get(batch.templateFileId()).inspection().placeholders());
    }
}
