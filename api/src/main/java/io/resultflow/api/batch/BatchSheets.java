package io.resultflow.api.batch;

import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.file.LocalCopy;
import org.springframework.stereotype.Component;

/** A batch's own spreadsheet, and how it is to be read again. */
@Component
public final class BatchSheets {
    private final Batches batches;
    private final Files files;
    private final TemplateCompiler compiler = new TemplateCompiler();

    BatchSheets(Batches batches, Files files) {
        this.batches = batches;
        this.files = files;
    }

    /**
     * A batch.
     *
     * @throws Refused {@code NOT_FOUND}
     */
    public Batch batch(BatchId id) {
        return batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }

    /** As it was read at upload, for the version of the template that the batch has kept. */
    public IntakeSpec spec(Batch batch) {
        return batch.spec(compiler.compile(files.read(batch.templateFileId()))
                .inspection()
                .placeholders());
    }

    /**
     * The spreadsheet on the disk.
     *
     * @throws Refused {@code FILE_MISSING} when it was purged
     */
    LocalCopy sheet(Batch batch) {
        return LocalCopy.of(files, batch.sourceFile().fileId());
    }
}
