package io.resultflow.store.retention;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.access.Links;
import io.resultflow.store.file.Files;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Moves old reports to {@code archivedReports}: copied first, then archived, then gone. It goes by batch, oldest first, so
 * that reports which are not due are not read again and again. A cut at any point is finished by the next call.
 */
public final class Archive {
    private final MongoCollection<Document> batches;
    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> archived;
    private final ReportMoves moves;
    private final Files files;
    private final Links links;
    private final OutboxMessages outbox;
    private final Clock clock;

    public Archive(MongoDatabase database, Clock clock) {
        this.batches = database.getCollection(CollectionNames.BATCH_JOBS);
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.archived = database.getCollection(CollectionNames.ARCHIVED_REPORTS);
        this.moves = new ReportMoves(database, clock);
        this.files = new Files(database);
        this.links = new Links(database);
        this.outbox = new OutboxMessages(database, clock);
        this.clock = clock;
    }

    /**
     * Archives at most {@code max} reports that have ended and were last touched before {@code before}; their copies end at
     * {@code archiveEnds}. A report's Word file and its row's values do not go with it. Answers how many; call again until
     * it answers 0.
     */
    public int archivePage(Instant before, Instant archiveEnds, int max) {
        int done = 0;
        for (Document batch : openBatches(before)) {
            Bson inBatch = Filters.eq(Fields.BATCH_ID, batch.getObjectId(Fields.ID));
            for (Document report : due(inBatch, before, max - done)) {
                done += archive(report, archiveEnds) ? 1 : 0;
            }
            if (done > 0) {
                break;
            }
            closeIfDone(batch, inBatch);
        }
        // The index on expires_at does the same where the engine lets documents end by themselves.
        reports.deleteMany(standsIn(EnumSet.of(ReportStatus.ARCHIVED)));
        return done;
    }

    private List<Document> openBatches(Instant before) {
        return batches.find(
                        Filters.and(Filters.lt(Fields.CREATED_AT, before), Filters.exists(Fields.ARCHIVED_AT, false)))
                .projection(Projections.include(Fields.CREATED_AT))
                .sort(Sorts.ascending(Fields.CREATED_AT))
                .into(new ArrayList<>());
    }

    private List<Document> due(Bson inBatch, Instant before, int max) {
        return reports.find(Filters.and(inBatch, ReportMoves.hasEnded(), Filters.lt(Fields.UPDATED_AT, before)))
                .projection(Projections.exclude(Fields.in(Fields.SOURCE_DATA, Fields.VALUES)))
                .limit(max)
                .into(new ArrayList<>());
    }

    private boolean archive(Document report, Instant archiveEnds) {
        Document copy = new Document(report);
        Document word = report.get(Fields.WORD_FILE, Document.class);
        copy.remove(Fields.WORD_FILE);
        copy.append(Fields.ARCHIVED_AT, Millis.of(clock)).append(Fields.ENDS_AT, archiveEnds);
        Bson byId = Filters.eq(Fields.ID, report.getObjectId(Fields.ID));
        archived.replaceOne(byId, copy, new ReplaceOptions().upsert(true));
        if (word != null) {
            // Before the move: once archived, nothing names this file any more.
            files.delete(fileId(word));
        }
        ReportId id = new ReportId(report.getObjectId(Fields.ID).toHexString());
        if (moves.archived(id, Millis.in(report, Fields.UPDATED_AT)) instanceof Move.Refused) {
            archived.deleteOne(byId);
            return false;
        }
        return true;
    }

    private void closeIfDone(Document batch, Bson inBatch) {
        Set<ReportStatus> living = EnumSet.complementOf(EnumSet.of(ReportStatus.ARCHIVED));
        boolean done = reports.find(Filters.and(inBatch, standsIn(living)))
                        .projection(Projections.include(Fields.ID))
                        .first()
                == null;
        if (done) {
            batches.updateOne(
                    Filters.eq(Fields.ID, batch.getObjectId(Fields.ID)),
                    Updates.set(Fields.ARCHIVED_AT, Millis.of(clock)));
        }
    }

    /** Deletes archived reports whose own end has come, with their PDFs, links and texts, at most {@code max}; answers how many. */
    public int deleteEnded(int max) {
        List<Document> ended = archived.find(Filters.lte(Fields.ENDS_AT, Millis.of(clock)))
                .limit(max)
                .into(new ArrayList<>());
        ended.forEach(this::delete);
        return ended.size();
    }

    private void delete(Document report) {
        ReportId id = new ReportId(report.getObjectId(Fields.ID).toHexString());
        Document pdf = report.get(Fields.PDF_FILE, Document.class);
        if (pdf != null) {
            files.delete(fileId(pdf));
        }
        links.deleteAll(id);
        int sequence = report.get(Fields.DELIVERY, Document.class).getInteger(Fields.SEQUENCE);
        if (sequence > 0) {
            outbox.deleteAll(new IntentKey(id, report.getInteger(Fields.VERSION), sequence));
        }
        archived.deleteOne(Filters.eq(Fields.ID, new ObjectId(id.value())));
    }

    private static FileId fileId(Document file) {
        return new FileId(file.getObjectId(Fields.FILE_ID).toHexString());
    }

    private static Bson standsIn(Collection<ReportStatus> statuses) {
        return Filters.in(
                Fields.STATUS, statuses.stream().map(ReportStatus::wireName).toList());
    }
}
