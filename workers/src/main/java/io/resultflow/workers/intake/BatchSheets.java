package io.resultflow.workers.intake;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.file.Files;
import io.resultflow.store.file.LocalCopy;
import io.resultflow.workers.generation.CompiledTemplates;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** Brings a batch's spreadsheet from the store to the disk for as long as it is read. */
final class BatchSheets {
    private final Files files;
    private final CompiledTemplates templates;

    BatchSheets(Files files, CompiledTemplates templates) {
        this.files = files;
        this.templates = templates;
    }

    /**
     * What {@code reading} makes of the batch's file.
     *
     * @throws io.resultflow.domain.problem.Refused {@code FILE_MISSING} when the file or the template is gone
     */
    <T> T read(Batch batch, BiFunction<Path, IntakeSpec, T> reading) {
        IntakeSpec spec = spec(batch);
        try (LocalCopy copy = LocalCopy.of(files, batch.sourceFile().fileId())) {
            return reading.apply(copy.path(), spec);
        }
    }

    /** How the batch's file is read. */
    IntakeSpec spec(Batch batch) {
        return batch.spec(templates.get(batch.templateFileId()).inspection().placeholders());
    }
}
