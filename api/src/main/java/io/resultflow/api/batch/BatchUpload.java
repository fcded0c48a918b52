package io.resultflow.api.batch;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.problem.UnfitSheet;
import io.resultflow.api.web.Upload;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Criticality;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.batch.FileCheck;
import io.resultflow.store.batch.NewBatch;
import io.resultflow.store.batch.SourceFile;
import io.resultflow.store.file.Files;
import io.resultflow.store.template.Template;
import io.resultflow.store.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns an upload into a batch with its workflow running, pending or, when it is long, being checked; or into a refusal with
 * nothing left behind.
 */
@Component
final class BatchUpload {
    /** The media type of xlsx files. */
    static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** So many rows are checked while the uploader waits. */
    private static final int AT_ONCE = 5_000;

    private final Templates templates;
    private final Batches batches;
    private final Files files;
    private final BatchCommands commands;
    private final Clock clock;
    private final SheetIntake intake = new SheetIntake();

    BatchUpload(Templates templates, Batches batches, Files files, BatchCommands commands, Clock clock) {
        this.templates = templates;
        this.batches = batches;
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The stored batch.
     *
     * @throws UnfitSheet with every error of the sheet
     * @throws Refused {@code TEMPLATE_INACTIVE}; {@code ENGINE_UNAVAILABLE} when the
     *     workflow engine does not answer
     */
    Batch take(Upload upload, BatchRequest request, UserId by) {
        Template template = templates.find(request.templateId()).orElseThrow(() -> BadField.notAllowed("template_id"));
        if (!template.active()) {
            throw new Refused(ProblemCode.TEMPLATE_INACTIVE);
        }
        if (!request.confirmDuplicate() && !request.options().test()) {
            batches.requireNew(upload.sha256(), template.id(), template.version());
        }
        IntakeReport report =
                intake.begin(upload.path(), request.spec(template.placeholders(), template.saved()), AT_ONCE);
        Mapping mapping = accepted(report);
        requireColumn(request.options().criticalColumn(), report);
        FileId file = store(upload);
        Batch batch;
        try {
            batch = create(upload, request, template, report, mapping, file, by);
        } catch (RuntimeException e) {
            files.delete(file);
            throw e;
        }
        templates.remember(template.id(), request.said(mapping));
        return batch;
    }

    private static void requireColumn(@Nullable String critical, IntakeReport report) {
        if (critical != null && !Criticality.isMarkedIn(report.plan(), critical)) {
            throw BadField.notAllowed("options.critical_column");
        }
    }

    private static Mapping accepted(IntakeReport report) {
        try {
            return report.accepted();
        } catch (Refused refused) {
            throw new UnfitSheet(refused, report.plan());
        }
    }

    private Batch create(
            Upload upload,
            BatchRequest request,
            Template template,
            IntakeReport report,
            Mapping mapping,
            FileId file,
            UserId by) {
        FileCheck check = report.whole()
                ? new FileCheck(CheckState.PASSED, report.rowCount(), report.badRows(), report.errorsTotal())
                : FileCheck.NONE;
        Batch batch = batches.create(new NewBatch(
                request.name(),
                request.description(),
                template.id(),
                template.version(),
                template.fileId(),
                new SourceFile(
                        file,
                        upload.filename(),
                        upload.size(),
                        clock.instant(),
                        report.whole() ? report.rowCount() : 0,
                        upload.sha256()),
                report.whole() ? report.reportCount() : 0,
                mapping,
                request.options(),
                report.whole() ? report.issues() : List.of(),
                by,
                check,
                request.confirmDuplicate()));
        try {
            commands.begin(batch.id());
        } catch (RuntimeException e) {
            batches.delete(batch.id());
            throw e;
        }
        return batch;
    }

    private FileId store(Upload upload) {
        try (InputStream in = upload.open()) {
            return files.put(upload.filename(), SPREADSHEET, in);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }
}
