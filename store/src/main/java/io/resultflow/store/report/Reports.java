package io.resultflow.store.report;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.delivery.Waiting;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.LookedUp;
import io.resultflow.store.webhook.Happenings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The reports: reads and facts. Their status changes only through {@link ReportMoves}, save that a view is a fact. */
public final class Reports {
    /** How many of a customer's reports are told at once. */
    private static final int BY_PHONE_MAX = 200;

    private static final String STORED_VALUES = Fields.in(Fields.SOURCE_DATA, Fields.VALUES);

    /** What {@link Report} does not carry: values and single views are read apart. */
    private static final Bson AS_REPORT = Projections.exclude(STORED_VALUES, Fields.VIEWS);

    private final MongoCollection<Document> reports;
    private final Views views;
    private final Happenings happenings;
    private final Clock clock;

    public Reports(MongoDatabase database, Clock clock) {
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.views = new Views(reports, clock);
        this.happenings = new Happenings(database, clock);
        this.clock = clock;
    }

    /** Stores pending reports; those whose id is there already stay as they are. */
    public void insertAll(List<NewReport> newReports) {
        if (newReports.isEmpty()) {
            return;
        }
        Instant now = Millis.of(clock);
        try {
            reports.insertMany(
                    newReports.stream()
                            .map(report -> ReportDocuments.write(report, now))
                            .toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (!Duplicates.isDuplicate(error.getCode())) {
                    throw e;
                }
            }
        }
    }

    public Optional<Report> find(ReportId id) {
        return Optional.ofNullable(first(id, AS_REPORT)).map(ReportDocuments::read);
    }

    /** Those of {@code ids} that exist, in the order of {@code ids}. */
    public List<Report> findAll(Collection<ReportId> ids) {
        Map<ReportId, Report> found = new HashMap<>();
        reports.find(ReportFilters.byIds(ids))
                .projection(AS_REPORT)
                .map(ReportDocuments::read)
                .forEach(report -> found.put(report.id(), report));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The status of each of {@code ids} that exists. */
    public Map<ReportId, ReportStatus> statuses(Collection<ReportId> ids) {
        Map<ReportId, ReportStatus> statuses = new LinkedHashMap<>();
        reports.find(ReportFilters.byIds(ids))
                .projection(Projections.include(Fields.STATUS))
                .forEach(report -> statuses.put(ReportDocuments.id(report), ReportDocuments.status(report)));
        return statuses;
    }

    /** Where each of {@code ids} that exists stands, and its text. */
    public Map<ReportId, Standing> standings(Collection<ReportId> ids) {
        Map<ReportId, Standing> standings = new LinkedHashMap<>();
        reports.find(ReportFilters.byIds(ids))
                .projection(ReportDocuments.AS_STANDING)
                .forEach(report -> standings.put(ReportDocuments.id(report), ReportDocuments.standing(report)));
        return standings;
    }

    /** A customer's reports by phone, newest first, at most 200. */
    public List<Report> byPhone(PhoneNumber phone) {
        return reports
                .find(LookedUp.in(Fields.CUSTOMER_PHONE, phone.e164()))
                .projection(AS_REPORT)
                .map(ReportDocuments::read)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(Report::createdAt).reversed())
                .limit(BY_PHONE_MAX)
                .toList();
    }

    /** The cells of its row or rows by column name, in the sheet's order; empty once they were purged. */
    public Optional<ReportValues> values(ReportId id) {
        return Optional.ofNullable(first(id, Projections.include(STORED_VALUES)))
                .flatMap(Reports::readValues);
    }

    /** The same of several reports; those without values are not in it. */
    public Map<ReportId, ReportValues> allValues(Collection<ReportId> ids) {
        Map<ReportId, ReportValues> values = new HashMap<>();
        reports.find(ReportFilters.byIds(ids))
                .projection(Projections.include(STORED_VALUES))
                .forEach(report -> readValues(report).ifPresent(read -> values.put(ReportDocuments.id(report), read)));
        return values;
    }

    private static Optional<ReportValues> readValues(Document report) {
        return Optional.ofNullable(ReportDocuments.values(report))
                .map(packed -> ReportValues.ofRows(PackedValues.read(packed)));
    }

    /**
     * Records that the PDF is about to be shown, once per session: a delivered report becomes viewed, and its text is
     * proved delivered. Refused when the report has no living link: then nothing may be shown.
     */
    public Move<ReportStatus> recordView(ReportId id, View view) {
        happenings.viewing(id);
        return views.record(id, view);
    }

    /** The report that a row of a grouped sheet is part of; looks through the batch's reports. */
    public Optional<ReportId> holding(BatchId batch, int row) {
        Bson holds = Filters.and(
                Filters.eq(Fields.BATCH_ID, new ObjectId(batch.value())),
                Filters.eq(Fields.in(Fields.SOURCE_DATA, Fields.ROW_INDEXES), row));
        return Optional.ofNullable(reports.find(holds)
                        .projection(Projections.include(Fields.ID))
                        .first())
                .map(report -> new ReportId(report.getObjectId(Fields.ID).toHexString()));
    }

    /** Who opened it, oldest first: the first hundred times, one per session. */
    public List<View> views(ReportId id) {
        return Optional.ofNullable(first(id, Projections.include(Fields.VIEWS)))
                .map(report -> report.getList(Fields.VIEWS, Document.class))
                .orElse(List.of())
                .stream()
                .map(Views::read)
                .toList();
    }

    /** Whether the report knows that the text with this link was accepted, and of none after it. */
    public boolean isNewestLink(ReportId id, String tokenHash) {
        return reports.find(Filters.and(ReportFilters.byId(id), Filters.eq(Fields.ACCESS_TOKEN, tokenHash)))
                        .projection(Projections.include(Fields.ID))
                        .first()
                != null;
    }

    /** A receipt of the text {@code intent}: false when a newer text went out or it would go backwards. */
    public boolean recordReceipt(IntentKey intent, Receipt receipt) {
        ProblemCode failure = receipt.failure();
        return reports.updateOne(
                                Filters.and(
                                        ReportFilters.byId(intent.report()),
                                        Filters.eq(Fields.VERSION, intent.version()),
                                        Filters.eq(ReportFilters.DELIVERY_SEQUENCE, intent.sequence()),
                                        ReportFilters.textMayBecome(receipt.status())),
                                Updates.combine(
                                        Updates.set(
                                                ReportFilters.DELIVERY_STATUS,
                                                receipt.status().wireName()),
                                        Updates.set(
                                                ReportFilters.DELIVERY_FAILURE,
                                                failure == null ? null : failure.wireName()),
                                        Updates.set(Fields.UPDATED_AT, Millis.of(clock))))
                        .getMatchedCount()
                > 0;
    }

    /** Records that the customer was told of the withdrawal, or could not be; the first word counts. */
    public void recordNotice(ReportId id, Notice notice) {
        ProblemCode failure = notice.failure();
        reports.updateOne(
                Filters.and(ReportFilters.byId(id), Filters.exists(Fields.NOTICE, false)),
                Updates.set(
                        Fields.NOTICE,
                        new Document(Fields.AT, notice.at())
                                .append(Fields.CODE, failure == null ? null : failure.wireName())));
    }

    /** Whether and how the customer was told of the withdrawal. */
    public Optional<Notice> notice(ReportId id) {
        return Optional.ofNullable(first(id, Projections.include(Fields.NOTICE)))
                .map(report -> report.get(Fields.NOTICE, Document.class))
                .map(notice -> {
                    String failure = notice.getString(Fields.CODE);
                    return new Notice(
                            Millis.in(notice, Fields.AT), failure == null ? null : ProblemCode.ofWireName(failure));
                });
    }

    /** Notes why the batch's own text of a report waits; forgotten once one went out. */
    public void waits(ReportId id, Waiting waiting) {
        reports.updateOne(
                Filters.and(ReportFilters.byId(id), Filters.eq(ReportFilters.DELIVERY_SEQUENCE, 0)),
                Updates.combine(
                        Updates.set(
                                Fields.in(Fields.DELIVERY, Fields.WAITS_FOR),
                                waiting.reason().wireName()),
                        Updates.set(Fields.in(Fields.DELIVERY, Fields.WAITS_UNTIL), waiting.until())));
    }

    /** Replaces the number that the next text goes to. */
    public void changePhone(ReportId id, PhoneNumber phone) {
        reports.updateOne(
                ReportFilters.byId(id),
                Updates.combine(
                        Updates.set(Fields.CUSTOMER_PHONE, ReportDocuments.lookedUp(phone)),
                        Updates.set(Fields.CUSTOMER_PHONE_SEALED, ReportDocuments.sealed(id, phone)),
                        Updates.set(Fields.UPDATED_AT, Millis.of(clock))));
    }

    private @Nullable Document first(ReportId id, Bson projection) {
        return reports.find(ReportFilters.byId(id)).projection(projection).first();
    }
}
