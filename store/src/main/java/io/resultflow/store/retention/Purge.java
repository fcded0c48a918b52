package io.resultflow.store.retention;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.BatchDocuments;
import io.resultflow.store.file.Files;
import io.resultflow.store.preview.Previews;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Deletes what reports were made from once its period is over, and sessions, keys and events that have ended. It goes by batch,
 * oldest first; a batch that holds nothing more is marked and not looked at again.
 */
public final class Purge {
    private static final String STORED_VALUES = Fields.in(Fields.SOURCE_DATA, Fields.VALUES);

    private final MongoDatabase database;
    private final MongoCollection<Document> batches;
    private final MongoCollection<Document> reports;
    private final Files files;
    private final Previews previews;
    private final Clock clock;

    public Purge(MongoDatabase database, Clock clock) {
        this.database = database;
        this.batches = database.getCollection(CollectionNames.BATCH_JOBS);
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.files = new Files(database);
        this.previews = new Previews(database, clock);
        this.clock = clock;
    }

    /** Deletes at most {@code max} Word files of batches created before {@code before}; answers how many, 0 at the end. */
    public int wordFiles(Instant before, int max) {
        for (Document batch : batchesBefore(before, Fields.WORD_PURGED_AT)) {
            Bson inBatch = inBatch(batch);
            List<Document> due = reportsWith(inBatch, Fields.WORD_FILE, max);
            due.forEach(report -> {
                files.delete(fileId(report.get(Fields.WORD_FILE, Document.class)));
                unset(List.of(report), Fields.WORD_FILE);
            });
            if (!due.isEmpty()) {
                return due.size();
            }
            if (mayStillMakeFiles(inBatch)) {
                continue;
            }
            mark(batch, Fields.WORD_PURGED_AT);
        }
        return 0;
    }

    /**
     * Deletes the spreadsheets of batches created before {@code before}, corrected ones too, with the values that reports took from them, at
     * most {@code max} rows; answers how many rows and spreadsheets, 0 at the end.
     */
    public int excelFiles(Instant before, int max) {
        for (Document batch : batchesBefore(before, Fields.EXCEL_PURGED_AT)) {
            List<Document> due = reportsWith(inBatch(batch), STORED_VALUES, max);
            unset(due, STORED_VALUES);
            if (due.size() < max) {
                BatchDocuments.files(batch).forEach(files::delete);
                mark(batch, Fields.EXCEL_PURGED_AT);
                return due.size() + 1;
            }
            return due.size();
        }
        return 0;
    }

    /** Deletes at most {@code max} previews asked before {@code before}, whose askers are gone; answers how many, 0 at the end. */
    public int previews(Instant before, int max) {
        return previews.deleteBefore(before, max);
    }

    /** Deletes sessions, idempotency keys, corrections that were not carried out and events that have ended, which some engines do by themselves. */
    public void endedSessions() {
        Instant now = Millis.of(clock);
        Stream.of(
                        CollectionNames.CORRECTIONS,
                        CollectionNames.CUSTOMER_SESSIONS,
                        CollectionNames.STAFF_SESSIONS,
                        CollectionNames.IDEMPOTENCY_KEYS,
                        CollectionNames.LOGIN_TRIES,
                        CollectionNames.LOGIN_CHALLENGES,
                        CollectionNames.WEBHOOK_TELLINGS)
                .map(database::getCollection)
                .forEach(collection -> collection.deleteMany(Filters.lte(Fields.EXPIRES_AT, now)));
    }

    private List<Document> batchesBefore(Instant before, String mark) {
        return batches.find(Filters.and(Filters.lt(Fields.CREATED_AT, before), Filters.exists(mark, false)))
                .projection(Projections.include(Fields.SOURCE_FILE, Fields.CORRECTED_FILES))
                .sort(Sorts.ascending(Fields.CREATED_AT))
                .into(new ArrayList<>());
    }

    private List<Document> reportsWith(Bson inBatch, String field, int max) {
        return reports.find(Filters.and(inBatch, Filters.exists(field)))
                .projection(Projections.include(Fields.WORD_FILE))
                .limit(max)
                .into(new ArrayList<>());
    }

    private boolean mayStillMakeFiles(Bson inBatch) {
        List<String> open = Stream.of(ReportStatus.PENDING, ReportStatus.GENERATED, ReportStatus.PARKED)
                .map(ReportStatus::wireName)
                .toList();
        return reports.find(Filters.and(inBatch, Filters.in(Fields.STATUS, open)))
                        .projection(Projections.include(Fields.ID))
                        .first()
                != null;
    }

    private void unset(List<Document> due, String field) {
        List<ObjectId> ids =
                due.stream().map(report -> report.getObjectId(Fields.ID)).toList();
        reports.updateMany(Filters.in(Fields.ID, ids), Updates.unset(field));
    }

    private void mark(Document batch, String field) {
        batches.updateOne(Filters.eq(Fields.ID, batch.getObjectId(Fields.ID)), Updates.set(field, Millis.of(clock)));
    }

    private static Bson inBatch(Document batch) {
        return Filters.eq(Fields.BATCH_ID, batch.getObjectId(Fields.ID));
    }

    private static FileId fileId(Document file) {
        return new FileId(file.getObjectId(Fields.FILE_ID).toHexString());
    }
}
