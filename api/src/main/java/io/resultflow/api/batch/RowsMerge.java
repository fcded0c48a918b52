package io.resultflow.api.batch;

import io.resultflow.api.web.Upload;
import io.resultflow.documents.sheet.CorrectedRows;
import io.resultflow.domain.HexId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.repair.RowFate;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.batch.SourceFile;
import io.resultflow.store.file.Files;
import io.resultflow.store.file.LocalCopy;
import io.resultflow.store.report.CorrectedReports;
import io.resultflow.store.report.Reports;
import io.resultflow.workflows.By;
import io.resultflow.workflows.batch.CorrectedFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks a corrected file against its batch, all of it before anything changes, and has its rows merged. */
@Component
final class RowsMerge {
    private static final int BULK = 500;

    private final BatchSheets sheets;
    private final Batches batches;
    private final Reports reports;
    private final Files files;
    private final BatchCommands commands;
    private final Clock clock;

    RowsMerge(BatchSheets sheets, Batches batches, Reports reports, Files files, BatchCommands commands, Clock clock) {
        this.sheets = sheets;
        this.batches = batches;
        this.reports = reports;
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Takes a corrected file; one that says nothing new changes nothing.
     *
     * @throws Refused with every error of the file; when the batch takes no rows; {@code FILE_MISSING} when its spreadsheet
     *     was purged; {@code ENGINE_UNAVAILABLE}
     */
    Merged take(Upload upload, BatchId id, UserId by) {
        Batch batch = sheets.batch(id);
        requireOpen(batch);
        IntakeSpec spec = sheets.spec(batch);
        FateCount count;
        try (LocalCopy original = sheets.sheet(batch)) {
            CorrectedRows.Checked checked = CorrectedRows.check(upload.path(), original.path(), spec, batch.mapping());
            count = count(upload, batch, spec, checked);
        }
        BatchStatus status = batch.status();
        if (count.of(RowFate.ADDED) + count.of(RowFate.CORRECTED) > 0) {
            status = commands.merge(id, new CorrectedFile(new By(by), store(upload, batch)));
        }
        return new Merged(batch.id(), status, count);
    }

    private void requireOpen(Batch batch) {
        boolean stored = batches.reportCount(batch.id()) > 0;
        switch (batch.status()) {
            case CHECKING -> throw new Refused(ProblemCode.BATCH_CHECKING);
            case CANCELLED -> throw new Refused(ProblemCode.BATCH_ENDED);
            case FAILED -> throw new Refused(ProblemCode.BATCH_NOT_RUNNING);
            case PENDING, PROCESSING, PAUSED, COMPLETED -> {
                if (!stored) {
                    throw new Refused(ProblemCode.BATCH_CHECKING);
                }
            }
        }
    }

    private FateCount count(Upload upload, Batch batch, IntakeSpec spec, CorrectedRows.Checked checked) {
        CorrectedReports standing = new CorrectedReports(
                batches, reports, batch.id(), batch.sourceFile().fileId());
        FateCount count = new FateCount(checked);
        List<CheckedRow> bulk = new ArrayList<>(BULK);
        CorrectedRows.rows(upload.path(), spec, batch.mapping(), row -> {
            bulk.add(row);
            if (bulk.size() == BULK) {
                standing.of(bulk).forEach(count::add);
                bulk.clear();
            }
        });
        standing.of(bulk).forEach(count::add);
        count.requireMergeable();
        return count;
    }

    /** Under an id that follows from batch and content: the same file twice is one. The batch knows of it first. */
    private FileId store(Upload upload, Batch batch) {
        FileId file = new FileId(HexId.following(batch.id() + ":" + upload.sha256()));
        batches.addCorrectedFile(
                batch.id(),
                new SourceFile(file, upload.filename(), upload.size(), clock.instant(), 0, upload.sha256()));
        return files.putAs(file, upload.filename(), BatchUpload.SPREADSHEET, upload::open);
    }
}
