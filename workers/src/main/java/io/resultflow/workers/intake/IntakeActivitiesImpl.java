package io.resultflow.workers.intake;

import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Placeholder;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Streams the spreadsheet from the store to reports; the batch's list of them is written once, at the end. */
public final class IntakeActivitiesImpl implements IntakeActivities {
    private final Batches batches;
    private final BatchMoves moves;
    private final BatchReading reading;
    private final Reports reports;
    private final Files files;
    private final CompiledTemplates templates;
    private final SheetIntake sheets;

    public IntakeActivitiesImpl(
            Batches batches,
            BatchMoves moves,
            BatchReading reading,
            Reports reports,
            Files files,
            CompiledTemplates templates,
            SheetIntake sheets) {
        this.batches = batches;
        this.moves = moves;
        this.reading = reading;
        this.reports = reports;
        this.files = files;
        this.templates = templates;
        this.sheets = sheets;
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

    private void store(Batch batch) throws IOException {
        Path copy = java.nio.file.Files.createTempFile("resultflow-intake-", ".sheet");
        try (InputStream sheet = files.open(batch.sourceFile().fileId())) {
            java.nio.file.Files.copy(sheet, copy, StandardCopyOption.REPLACE_EXISTING);
            List<Placeholder> placeholders =
                    templates.get(batch.templateFileId()).inspection().placeholders();
            RowWriter writer = new RowWriter(reports, batch);
            sheets.rows(copy, spec(batch, placeholders), batch.mapping(), writer);
            moves.finishIntake(batch.id(), writer.finish());
        } finally {
            java.nio.file.Files.deleteIfExists(copy);
        }
    }

    /** The same reading as at upload, with what was found out then. */
    private static IntakeSpec spec(Batch batch, List<Placeholder> placeholders) {
        Mapping mapping = batch.mapping();
        BatchOptions options = batch.options();
        return new IntakeSpec(
                placeholders,
                mapping.placeholders(),
                SavedMapping.NONE,
                mapping.nameColumn(),
                mapping.phoneColumn(),
                mapping.idColumn(),
                options.groupBy(),
                options.region(),
                options.sheet(),
                options.headerRow(),
                options.onError() == BatchOptions.OnError.SKIP);
    }
}
