package io.resultflow.store.batch;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.Move;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.webhook.Happenings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The one door for a batch's status and counts. Only workers use it. */
public final class BatchMoves {
    private static final Bson STATUS_ONLY = Projections.include(Fields.STATUS);

    private final MongoCollection<Document> batches;
    private final Happenings happenings;
    private final Clock clock;

    public BatchMoves(MongoDatabase database, Clock clock) {
        this.batches = database.getCollection(CollectionNames.BATCH_JOBS);
        this.happenings = new Happenings(database, clock);
        this.clock = clock;
    }

    /** Moves the batch to {@code to} if the table of moves allows it; sets when it was first started, and when it ended. */
    public Move<BatchStatus> move(BatchId id, BatchStatus to) {
        Move<BatchStatus> move = write(id, to, Updates.unset(Fields.PAUSED_FOR));
        if (to == BatchStatus.COMPLETED && move.standsIn(to)) {
            happenings.completed(id, () -> completedAt(id));
        }
        return move;
    }

    private String completedAt(BatchId id) {
        Document batch = batches.find(byId(id))
                .projection(Projections.include(Fields.COMPLETED_AT))
                .first();
        return batch == null ? "" : String.valueOf(Millis.orNull(batch, Fields.COMPLETED_AT));
    }

    /** Pauses the batch for a reason that nobody of staff had. */
    public Move<BatchStatus> pausedFor(BatchId id, ProblemCode reason) {
        return write(id, BatchStatus.PAUSED, Updates.set(Fields.PAUSED_FOR, reason.wireName()));
    }

    private Move<BatchStatus> write(BatchId id, BatchStatus to, Bson reason) {
        Bson update = Updates.combine(Updates.set(Fields.STATUS, to.wireName()), times(to), reason);
        Document before = batches.findOneAndUpdate(
                Filters.and(byId(id), standsIn(BatchStatus.before(to))),
                update,
                new FindOneAndUpdateOptions().projection(STATUS_ONLY));
        if (before != null) {
            return new Move.Moved<>(status(before), to);
        }
        Document actual = batches.find(byId(id)).projection(STATUS_ONLY).first();
        return new Move.Refused<>(actual == null ? null : status(actual));
    }

    private Bson times(BatchStatus to) {
        Instant now = Millis.of(clock);
        return switch (to) {
            case PROCESSING -> Updates.combine(Updates.min(Fields.STARTED_AT, now), Updates.unset(Fields.COMPLETED_AT));
            case COMPLETED, FAILED, CANCELLED -> Updates.set(Fields.COMPLETED_AT, now);
            case CHECKING, PENDING, PAUSED -> Updates.unset(Fields.COMPLETED_AT);
        };
    }

    /** Tells how many rows of a batch's file were looked at; false when it is not being checked any more. */
    public boolean checkedRows(BatchId id, int rows) {
        return batches.updateOne(isChecking(id), Updates.set(Fields.in(Fields.CHECK, Fields.ROWS_CHECKED), rows))
                        .getMatchedCount()
                > 0;
    }

    /** The batch that was being checked is pending, of {@code reports} reports; false when it was not being checked. */
    public boolean checkPassed(BatchId id, FileCheck check, int reports, List<Issue> warnings) {
        return checked(id, BatchStatus.PENDING, check, reports, warnings, List.of());
    }

    /** The batch that was being checked has failed for the file's {@code errors}; false when it was not being checked. */
    public boolean checkRefused(BatchId id, FileCheck check, List<Issue> warnings, List<Issue> errors) {
        return checked(id, BatchStatus.FAILED, check, 0, warnings, errors);
    }

    private boolean checked(
            BatchId id, BatchStatus to, FileCheck check, int reports, List<Issue> warnings, List<Issue> errors) {
        return batches.updateOne(
                                isChecking(id),
                                Updates.combine(
                                        Updates.set(Fields.STATUS, to.wireName()),
                                        times(to),
                                        Updates.set(Fields.CHECK, BatchDocuments.write(check)),
                                        Updates.set(
                                                Fields.in(Fields.SOURCE_FILE, Fields.ROW_COUNT), check.rowsChecked()),
                                        Updates.set(Fields.in(Fields.PROGRESS, Fields.TOTAL), reports),
                                        Updates.set(
                                                Fields.WARNINGS, BatchDocuments.issues(id, Fields.WARNINGS, warnings)),
                                        Updates.set(Fields.ERRORS, BatchDocuments.issues(id, Fields.ERRORS, errors))))
                        .getMatchedCount()
                > 0;
    }

    private static Bson isChecking(BatchId id) {
        return Filters.and(byId(id), standsIn(EnumSet.of(BatchStatus.CHECKING)));
    }

    /** Every link of the batch has been ended for good: its file may be sent again. */
    public void revoked(BatchId id) {
        batches.updateOne(byId(id), Updates.set(Fields.REVOKED_AT, Millis.of(clock)));
    }

    /** Lets the batch's texts go out; false when they may already. */
    public boolean release(BatchId id, UserId by) {
        return batches.updateOne(
                                Filters.and(byId(id), Filters.exists(Fields.APPROVED_AT, false)),
                                Updates.combine(
                                        Updates.set(Fields.APPROVED_BY, new ObjectId(by.value())),
                                        Updates.set(Fields.APPROVED_AT, Millis.of(clock))))
                        .getMatchedCount()
                > 0;
    }

    /** Takes the release back: rows came that nobody has approved. */
    public void withdrawRelease(BatchId id) {
        batches.updateOne(
                byId(id),
                Updates.combine(
                        Updates.unset(Fields.APPROVED_BY),
                        Updates.unset(Fields.APPROVED_AT),
                        Updates.set(Fields.HANDLED_AT, Millis.of(clock))));
    }

    /** Cancels a batch that was never started, and answers it; null when there is none or it was started. */
    @Nullable
    Document discard(BatchId id) {
        Bson unstarted = Filters.and(
                byId(id),
                standsIn(EnumSet.of(
                        BatchStatus.CHECKING, BatchStatus.PENDING, BatchStatus.FAILED, BatchStatus.CANCELLED)),
                Filters.exists(Fields.STARTED_AT, false));
        return batches.findOneAndUpdate(
                unstarted,
                Updates.set(Fields.STATUS, BatchStatus.CANCELLED.wireName()),
                new FindOneAndUpdateOptions().projection(Batches.BARE));
    }

    /** Writes the ids of the batch's reports, in the order of the rows, once: repeating it changes nothing. */
    public void finishIntake(BatchId id, List<ReportId> reports) {
        List<ObjectId> ids =
                reports.stream().map(report -> new ObjectId(report.value())).toList();
        batches.updateOne(
                Filters.and(byId(id), Filters.eq(Fields.REPORT_COUNT, 0)),
                Updates.combine(
                        Updates.set(Fields.REPORTS, ids),
                        Updates.set(Fields.REPORT_COUNT, ids.size()),
                        Updates.set(Fields.in(Fields.PROGRESS, Fields.TOTAL), ids.size())));
    }

    /**
     * Appends reports that a corrected file brought, while the batch has {@code before} of them: false when it has another
     * number by now.
     */
    public boolean addReports(BatchId id, int before, List<ReportId> added) {
        List<ObjectId> ids =
                added.stream().map(report -> new ObjectId(report.value())).toList();
        return batches.updateOne(
                                Filters.and(byId(id), Filters.eq(Fields.REPORT_COUNT, before)),
                                Updates.combine(
                                        Updates.pushEach(Fields.REPORTS, ids),
                                        Updates.inc(Fields.REPORT_COUNT, ids.size()),
                                        add(Fields.TOTAL, ids.size())))
                        .getMatchedCount()
                > 0;
    }

    /** A report's newer version takes its place among the batch's reports; repeating it changes nothing. */
    public void replaceReport(BatchId id, ReportId old, ReportId newer) {
        batches.updateOne(
                Filters.and(byId(id), Filters.eq(Fields.REPORTS, new ObjectId(old.value()))),
                Updates.set(Fields.in(Fields.REPORTS, "$"), new ObjectId(newer.value())));
    }

    /** Adds to the progress. It rewrites the whole batch on some engines: at most once a second. */
    public void addProgress(BatchId id, ProgressDelta delta) {
        batches.updateOne(
                byId(id),
                Updates.combine(
                        add(Fields.PROCESSED, delta.processed()),
                        add(Fields.SUCCESSFUL, delta.successful()),
                        add(Fields.FAILED, delta.failed()),
                        add(Fields.PARKED, delta.parked()),
                        add(Fields.DELIVERED, delta.delivered()),
                        add(Fields.VIEWED, delta.viewed())));
    }

    /** Replaces the progress by what was counted. */
    public void setProgress(BatchId id, Progress progress) {
        batches.updateOne(byId(id), Updates.set(Fields.PROGRESS, BatchDocuments.write(progress)));
    }

    static Bson byId(BatchId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static Bson standsIn(Collection<BatchStatus> statuses) {
        return Filters.in(
                Fields.STATUS, statuses.stream().map(BatchStatus::wireName).toList());
    }

    private static BatchStatus status(Document batch) {
        return BatchStatus.ofWireName(batch.getString(Fields.STATUS));
    }

    private static Bson add(String count, int delta) {
        return Updates.inc(Fields.in(Fields.PROGRESS, count), delta);
    }
}
