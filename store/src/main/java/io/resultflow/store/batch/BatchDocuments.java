package io.resultflow.store.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.batch.SecondPerson;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.IssueDocuments;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Batches as documents. */
public final class BatchDocuments {
    private BatchDocuments() {}

    static Document write(Batch batch) {
        return new Document(Fields.ID, new ObjectId(batch.id().value()))
                .append(Fields.NAME, batch.name())
                .append(Fields.DESCRIPTION, batch.description())
                .append(Fields.SOURCE_FILE, write(batch.sourceFile()))
                .append(Fields.TEMPLATE_ID, new ObjectId(batch.templateId().value()))
                .append(Fields.TEMPLATE_VERSION, batch.templateVersion())
                .append(
                        Fields.TEMPLATE_FILE_ID,
                        new ObjectId(batch.templateFileId().value()))
                .append(Fields.MAPPING, OptionsDocuments.write(batch.mapping()))
                .append(Fields.OPTIONS, OptionsDocuments.write(batch.options()))
                .append(Fields.STATUS, batch.status().wireName())
                .append(Fields.PROGRESS, write(batch.progress()))
                .append(Fields.WARNINGS, issues(batch.id(), Fields.WARNINGS, batch.warnings()))
                .append(Fields.CHECK, write(batch.check()))
                .append(Fields.CREATED_AT, batch.createdAt())
                .append(Fields.CREATED_BY, new ObjectId(batch.createdBy().value()))
                .append(Fields.REPORT_COUNT, 0)
                .append(Fields.REPORTS, List.of());
    }

    static Batch read(Document batch) {
        return new Batch(
                new BatchId(hex(batch, Fields.ID)),
                batch.getString(Fields.NAME),
                batch.getString(Fields.DESCRIPTION),
                new TemplateId(hex(batch, Fields.TEMPLATE_ID)),
                batch.getInteger(Fields.TEMPLATE_VERSION),
                new FileId(hex(batch, Fields.TEMPLATE_FILE_ID)),
                sourceFile(batch.get(Fields.SOURCE_FILE, Document.class)),
                OptionsDocuments.readMapping(batch.get(Fields.MAPPING, Document.class)),
                OptionsDocuments.readOptions(batch.get(Fields.OPTIONS, Document.class)),
                BatchStatus.ofWireName(batch.getString(Fields.STATUS)),
                progress(batch.get(Fields.PROGRESS, Document.class)),
                IssueDocuments.open(batch, Fields.WARNINGS),
                Millis.in(batch, Fields.CREATED_AT),
                new UserId(hex(batch, Fields.CREATED_BY)),
                Millis.orNull(batch, Fields.STARTED_AT),
                Millis.orNull(batch, Fields.COMPLETED_AT),
                check(batch.get(Fields.CHECK, Document.class), batch),
                pausedFor(batch.getString(Fields.PAUSED_FOR)),
                Millis.orNull(batch, Fields.REVOKED_AT),
                approval(batch));
    }

    private static @Nullable ProblemCode pausedFor(@Nullable String code) {
        return code == null ? null : ProblemCode.ofWireName(code);
    }

    private static Approval approval(Document batch) {
        Set<UserId> hands = batch.getList(Fields.HANDLED_BY, ObjectId.class, List.of()).stream()
                .map(hand -> new UserId(hand.toHexString()))
                .collect(Collectors.toSet());
        hands.add(new UserId(hex(batch, Fields.CREATED_BY)));
        Instant handledAt = Millis.orNull(batch, Fields.HANDLED_AT);
        ObjectId by = batch.getObjectId(Fields.APPROVED_BY);
        return new Approval(
                new SecondPerson(hands, handledAt == null ? Millis.in(batch, Fields.CREATED_AT) : handledAt),
                by == null ? null : new UserId(by.toHexString()),
                Millis.orNull(batch, Fields.APPROVED_AT));
    }

    static PrivateValue issues(BatchId id, String field, List<Issue> issues) {
        return IssueDocuments.seal(new Place(id.value(), field), issues);
    }

    static Document write(FileCheck check) {
        return new Document(Fields.STATE, check.state().wireName())
                .append(Fields.ROWS_CHECKED, check.rowsChecked())
                .append(Fields.ROWS_SKIPPED, check.rowsSkipped())
                .append(Fields.ERRORS_TOTAL, check.errorsTotal());
    }

    /** A batch from before checks were kept had a clean file. */
    private static FileCheck check(@Nullable Document check, Document batch) {
        return check == null
                ? FileCheck.clean(sourceFile(batch.get(Fields.SOURCE_FILE, Document.class))
                        .rowCount())
                : new FileCheck(
                        CheckState.ofWireName(check.getString(Fields.STATE)),
                        check.getInteger(Fields.ROWS_CHECKED),
                        check.getInteger(Fields.ROWS_SKIPPED),
                        check.getInteger(Fields.ERRORS_TOTAL));
    }

    static Document write(Progress progress) {
        return new Document(Fields.TOTAL, progress.total())
                .append(Fields.PROCESSED, progress.processed())
                .append(Fields.SUCCESSFUL, progress.successful())
                .append(Fields.FAILED, progress.failed())
                .append(Fields.PARKED, progress.parked())
                .append(Fields.DELIVERED, progress.delivered())
                .append(Fields.VIEWED, progress.viewed());
    }

    private static Progress progress(Document progress) {
        return new Progress(
                progress.getInteger(Fields.TOTAL),
                progress.getInteger(Fields.PROCESSED),
                progress.getInteger(Fields.SUCCESSFUL),
                progress.getInteger(Fields.FAILED),
                progress.getInteger(Fields.PARKED),
                progress.getInteger(Fields.DELIVERED),
                progress.getInteger(Fields.VIEWED));
    }

    /** The spreadsheet, and those that corrected it. */
    public static List<FileId> files(Document batch) {
        return Stream.concat(
                        Stream.of(batch.get(Fields.SOURCE_FILE, Document.class)),
                        batch.getList(Fields.CORRECTED_FILES, Document.class, List.of()).stream())
                .map(file -> new FileId(hex(file, Fields.FILE_ID)))
                .toList();
    }

    static Document write(SourceFile file) {
        return new Document(Fields.FILE_ID, new ObjectId(file.fileId().value()))
                .append(Fields.FILENAME, file.filename())
                .append(Fields.SIZE, file.size())
                .append(Fields.UPLOADED_AT, file.uploadedAt())
                .append(Fields.ROW_COUNT, file.rowCount())
                .append(Fields.SHA256, file.sha256());
    }

    private static SourceFile sourceFile(Document file) {
        return new SourceFile(
                new FileId(hex(file, Fields.FILE_ID)),
                file.getString(Fields.FILENAME),
                file.getLong(Fields.SIZE),
                Millis.in(file, Fields.UPLOADED_AT),
                file.getInteger(Fields.ROW_COUNT),
                file.getString(Fields.SHA256));
    }

    private static String hex(Document document, String field) {
        return document.getObjectId(field).toHexString();
    }
}
