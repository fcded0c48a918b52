package io.resultflow.store.batch;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.batch.SecondPerson;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.Page;
import io.resultflow.store.file.Files;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.IssueDocuments;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The batches: reads and facts. Their status changes only through {@link BatchMoves}. */
public final class Batches {
    /** A batch may hold 100,000 report ids and a thousand errors, which nobody reads with it. */
    static final Bson BARE = Projections.exclude(Fields.REPORTS, Fields.ERRORS);

    private final MongoCollection<Document> batches;
    private final MongoCollection<Document> reports;
    private final SameFile sameFile;
    private final BatchMoves moves;
    private final Files files;
    private final Clock clock;

    public Batches(MongoDatabase database, Clock clock) {
        this.batches = database.getCollection(CollectionNames.BATCH_JOBS);
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.sameFile = new SameFile(batches);
        this.moves = new BatchMoves(database, clock);
        this.files = new Files(database);
        this.clock = clock;
    }

    /**
     * Stores a batch, pending or being checked.
     *
     * @throws Refused {@code ALREADY_UPLOADED} when another batch stands for the same file and nobody has said yes
     */
    public Batch create(NewBatch batch) {
        Batch created = new Batch(
                new BatchId(new ObjectId().toHexString()),
                batch.name(),
                batch.description(),
                batch.templateId(),
                batch.templateVersion(),
                batch.templateFileId(),
                batch.sourceFile(),
                batch.mapping(),
                batch.options(),
                batch.status(),
                Progress.none(batch.reportCount()),
                batch.warnings(),
                Millis.of(clock),
                batch.createdBy(),
                null,
                null,
                batch.check(),
                null,
                null,
                new Approval(new SecondPerson(Set.of(batch.createdBy()), Millis.of(clock)), null, null));
        sameFile.insert(created, batch.again());
        return created;
    }

    /**
     * Lets a file pass that no batch of the same template's version stands for.
     *
     * @throws Refused {@code ALREADY_UPLOADED} with the earlier batch
     */
    public void requireNew(String sha256, TemplateId template, int version) {
        sameFile.require(sha256, template, version);
    }

    public Optional<Batch> find(BatchId id) {
        return Optional.ofNullable(first(id, BARE)).map(BatchDocuments::read);
    }

    /** Notes, before they do it, that somebody starts or corrects the batch: they cannot release it. */
    public void handled(BatchId id, UserId by) {
        batches.updateOne(
                BatchMoves.byId(id),
                Updates.combine(
                        Updates.addToSet(Fields.HANDLED_BY, new ObjectId(by.value())),
                        Updates.set(Fields.HANDLED_AT, Millis.of(clock))));
    }

    /** The errors for which the batch's file was refused, the first thousand of them. */
    public List<Issue> errors(BatchId id) {
        Document batch = first(id, Projections.include(Fields.ERRORS));
        return batch == null ? List.of() : IssueDocuments.open(batch, Fields.ERRORS);
    }

    /** Whether there is such a batch. */
    public boolean exists(BatchId id) {
        return first(id, Projections.include(Fields.STATUS)) != null;
    }

    /** Newest first. */
    public Page<Batch> page(int page, int size) {
        List<Batch> items = batches.find()
                .projection(BARE)
                .sort(Sorts.descending(Fields.CREATED_AT))
                .skip((page - 1) * size)
                .limit(size)
                .map(BatchDocuments::read)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, batches.estimatedDocumentCount());
    }

    /**
     * The ids of the batch's reports in the order of the rows: {@code size} of them from the one at {@code from}, where 0
     * is the first. Empty until its intake is finished.
     */
    public List<ReportId> reportIds(BatchId id, int from, int size) {
        if (from >= reportCount(id)) {
            // The embedded engine fails on a slice from beyond the end.
            return List.of();
        }
        Document batch = first(
                id,
                Projections.fields(Projections.include(Fields.STATUS), Projections.slice(Fields.REPORTS, from, size)));
        if (batch == null) {
            return List.of();
        }
        return batch.getList(Fields.REPORTS, ObjectId.class).stream()
                .map(report -> new ReportId(report.toHexString()))
                .toList();
    }

    /** How many reports the batch has: 0 until its intake is finished. */
    public int reportCount(BatchId id) {
        Document batch = first(id, Projections.include(Fields.REPORT_COUNT));
        return batch == null ? 0 : batch.getInteger(Fields.REPORT_COUNT);
    }

    /** Notes that the batch has a corrected file, before it is stored: purged and deleted with the batch. Once per file. */
    public void addCorrectedFile(BatchId id, SourceFile file) {
        Bson unknown = Filters.ne(
                Fields.in(Fields.CORRECTED_FILES, Fields.FILE_ID),
                new ObjectId(file.fileId().value()));
        batches.updateOne(
                Filters.and(BatchMoves.byId(id), unknown, Filters.exists(Fields.EXCEL_PURGED_AT, false)),
                Updates.push(Fields.CORRECTED_FILES, BatchDocuments.write(file)));
    }

    /**
     * Deletes a batch that was never started, with its reports and its spreadsheet; false when there is none, or it was
     * started. Repeating it after a failure finishes it.
     */
    public boolean delete(BatchId id) {
        Document batch = moves.discard(id);
        if (batch == null) {
            return false;
        }
        deleteReports(id);
        BatchDocuments.files(batch).forEach(files::delete);
        return batches.deleteOne(BatchMoves.byId(id)).getDeletedCount() > 0;
    }

    /** Deletes what was stored of a batch that is gone: its rows were on their way when it was deleted. */
    public void deleteReports(BatchId id) {
        reports.deleteMany(Filters.eq(Fields.BATCH_ID, new ObjectId(id.value())));
    }

    private @Nullable Document first(BatchId id, Bson projection) {
        return batches.find(BatchMoves.byId(id)).projection(projection).first();
    }
}
