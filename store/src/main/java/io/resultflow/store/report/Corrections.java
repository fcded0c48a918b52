package io.resultflow.store.report;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Orders to correct a report, and the versions that they make. An order waits here while it is carried out, since only its
 * id goes through workflows; one that never is ends after a week.
 */
public final class Corrections {
    private static final Duration KEPT = Duration.ofDays(7);

    private final MongoCollection<Document> orders;
    private final MongoCollection<Document> reports;
    private final Clock clock;

    public Corrections(MongoDatabase database, Clock clock) {
        this.orders = database.getCollection(CollectionNames.CORRECTIONS);
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.clock = clock;
    }

    /** Stores an order; one that is there already stays as it is. */
    public void order(CorrectionOrder order) {
        CheckedRow row = order.row();
        ObjectId id = new ObjectId(order.id().value());
        insert(
                orders,
                new Document(Fields.ID, id)
                        .append(Fields.REPORT_ID, ReportDocuments.objectId(order.report()))
                        .append(Fields.CUSTOMER_ID, sealed(id, Fields.CUSTOMER_ID, row.customerId()))
                        .append(Fields.CUSTOMER_NAME, sealed(id, Fields.CUSTOMER_NAME, row.customerName()))
                        .append(Fields.CUSTOMER_PHONE, phone(id, row.phone()))
                        .append(Fields.ROW_INDEXES, row.rowIndexes())
                        .append(
                                Fields.VALUES,
                                PrivateValue.of(
                                        Place.of(id, Fields.VALUES),
                                        PackedValues.write(row.reportValues().rows())))
                        .append(Fields.REASON, sealed(id, Fields.REASON, order.reason()))
                        .append(Fields.DATE, order.date().toString())
                        .append(Fields.SAME_RECIPIENT, order.sameRecipient())
                        .append(Fields.EXPIRES_AT, Millis.of(clock).plus(KEPT)));
    }

    public Optional<CorrectionOrder> find(CommandId id) {
        return Optional.ofNullable(orders.find(byId(id)).first()).map(Corrections::read);
    }

    /** Forgets an order that was carried out. */
    public void done(CommandId id) {
        orders.deleteOne(byId(id));
    }

    /** Whether it was this order that took the report's place. */
    public boolean isSupersededBy(ReportId report, CommandId order) {
        return reports.find(Filters.and(
                                ReportFilters.byId(report),
                                Filters.eq(Fields.in(Fields.SUPERSEDED, Fields.COMMAND_ID), order.value())))
                        .projection(Projections.include(Fields.ID))
                        .first()
                != null;
    }

    /**
     * Stores the version that an order makes of {@code before}, pending; one that is there already stays as it is.
     *
     * @param source the batch's spreadsheet
     * @param critical whether the new values mark it
     */
    public void insert(Report before, CorrectionOrder order, FileId source, boolean critical) {
        ReportId id = order.newer();
        NewReport newer = new NewReport(
                before.batchId(), before.templateId(), before.templateVersion(), source, order.row(), source, critical);
        Document report = ReportDocuments.write(newer, id, Millis.of(clock))
                .append(Fields.VERSION, before.version() + 1)
                .append(Fields.SUPERSEDES, ReportDocuments.objectId(before.id()));
        Document correction = VersionsDocuments.correction(before, order);
        if (correction != null) {
            report.append(Fields.CORRECTION, correction);
        }
        insert(reports, report);
    }

    private static void insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }

    private static PrivateValue sealed(ObjectId order, String field, String content) {
        return PrivateValue.of(Place.of(order, field), content);
    }

    private static String opened(Document order, String field) {
        return PrivateValue.requiredText(order, field, place(order, field));
    }

    private static Place place(Document order, String field) {
        return Place.of(order.getObjectId(Fields.ID), field);
    }

    private static Bson byId(CommandId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static CorrectionOrder read(Document order) {
        return new CorrectionOrder(
                new CommandId(order.getObjectId(Fields.ID).toHexString()),
                new ReportId(order.getObjectId(Fields.REPORT_ID).toHexString()),
                row(order),
                opened(order, Fields.REASON),
                LocalDate.parse(order.getString(Fields.DATE)),
                order.getBoolean(Fields.SAME_RECIPIENT));
    }

    private static @Nullable PrivateValue phone(ObjectId order, @Nullable PhoneNumber phone) {
        return phone == null ? null : sealed(order, Fields.CUSTOMER_PHONE, phone.e164());
    }

    private static @Nullable PhoneNumber phone(Document order) {
        String e164 = PrivateValue.text(order, Fields.CUSTOMER_PHONE, place(order, Fields.CUSTOMER_PHONE));
        return e164 == null ? null : new PhoneNumber(e164);
    }

    private static CheckedRow row(Document order) {
        List<Integer> numbers = order.getList(Fields.ROW_INDEXES, Integer.class);
        List<Map<String, Cell>> rows = PackedValues.read(
                Objects.requireNonNull(PrivateValue.bytes(order, Fields.VALUES, place(order, Fields.VALUES))));
        return new CheckedRow(
                numbers.get(0),
                opened(order, Fields.CUSTOMER_ID),
                opened(order, Fields.CUSTOMER_NAME),
                phone(order),
                rows.get(0),
                IntStream.range(1, rows.size())
                        .mapToObj(i -> new CheckedRow.FurtherRow(numbers.get(i), rows.get(i)))
                        .toList());
    }
}
