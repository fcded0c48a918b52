package io.resultflow.store.report;

import com.mongodb.client.model.Projections;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.Waiting;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.LookedUp;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reports as documents. */
final class ReportDocuments {
    private static final String NOBODYS_TOKEN =
            AccessToken.random(new SecureRandom()).hash().substring(0, 40);

    /** What {@link #standing} reads. */
    static final Bson AS_STANDING = Projections.include(Fields.STATUS, ReportFilters.DELIVERY_STATUS);

    private ReportDocuments() {}

    /** A pending report. Its access token is the hash of a token that nobody has: the index is unique from the start. */
    static Document write(NewReport report, Instant now) {
        return write(report, report.id(), now);
    }

    /** The same under an id that does not follow from its row. */
    static Document write(NewReport report, ReportId id, Instant now) {
        return new Document(Fields.ID, objectId(id))
                .append(Fields.BATCH_ID, new ObjectId(report.batchId().value()))
                .append(
                        Fields.CUSTOMER_ID,
                        sealed(id, Fields.CUSTOMER_ID, report.row().customerId()))
                .append(
                        Fields.CUSTOMER_NAME,
                        sealed(id, Fields.CUSTOMER_NAME, report.row().customerName()))
                .append(Fields.CUSTOMER_PHONE, lookedUp(report.row().phone()))
                .append(Fields.CUSTOMER_PHONE_SEALED, sealed(id, report.row().phone()))
                .append(Fields.SOURCE_DATA, sourceData(report, id))
                .append(Fields.TEMPLATE_ID, new ObjectId(report.templateId().value()))
                .append(Fields.TEMPLATE_VERSION, report.templateVersion())
                .append(Fields.CRITICAL, report.critical())
                .append(Fields.STATUS, ReportStatus.PENDING.wireName())
                .append(Fields.ACCESS_TOKEN, unsentToken(id))
                .append(
                        Fields.DELIVERY,
                        new Document(Fields.DELIVERY_STATUS, DeliveryStatus.PENDING.wireName())
                                .append(Fields.SEQUENCE, 0))
                .append(Fields.VIEWS, List.of())
                .append(Fields.VIEWS_COUNT, 0)
                .append(Fields.FAILED_ATTEMPTS, 0)
                .append(Fields.CREATED_AT, now)
                .append(Fields.UPDATED_AT, now)
                .append(Fields.VERSION, 1);
    }

    /**
     * What stands for the hash of a token, of one that nobody has: 160 bits of chance, then the report's own id. Reports that
     * are stored in the order of their ids thus stand in that order in this index too, and a bulk touches few of its pages.
     */
    private static String unsentToken(ReportId id) {
        return NOBODYS_TOKEN + id.value();
    }

    static PrivateValue values(ReportId id, CheckedRow row) {
        return PrivateValue.of(
                place(id, Fields.VALUES), PackedValues.write(row.reportValues().rows()));
    }

    /** The packed rows among what was read of a report; null once they were purged. */
    static byte @Nullable [] values(Document report) {
        Document source = report.get(Fields.SOURCE_DATA, Document.class);
        return source == null ? null : PrivateValue.bytes(source, Fields.VALUES, place(id(report), Fields.VALUES));
    }

    static PrivateValue sealed(ReportId id, String field, String content) {
        return PrivateValue.of(place(id, field), content);
    }

    /** The phone itself, beside the hash by which its reports are found. */
    static @Nullable PrivateValue sealed(ReportId id, @Nullable PhoneNumber phone) {
        return phone == null ? null : sealed(id, Fields.CUSTOMER_PHONE, phone.e164());
    }

    static @Nullable LookedUp lookedUp(@Nullable PhoneNumber phone) {
        return phone == null ? null : new LookedUp(phone.e164());
    }

    private static String opened(Document report, String field) {
        return PrivateValue.requiredText(report, field, place(id(report), field));
    }

    private static @Nullable PhoneNumber phone(Document report) {
        String sealed =
                PrivateValue.text(report, Fields.CUSTOMER_PHONE_SEALED, place(id(report), Fields.CUSTOMER_PHONE));
        if (sealed != null) {
            return new PhoneNumber(sealed);
        }
        // One from before phones were sealed, or of a customer without one.
        return report.get(Fields.CUSTOMER_PHONE) instanceof String plain ? new PhoneNumber(plain) : null;
    }

    private static Place place(ReportId id, String field) {
        return new Place(id.value(), field);
    }

    static Report read(Document report) {
        return new Report(
                id(report),
                new BatchId(hex(report, Fields.BATCH_ID)),
                new TemplateId(hex(report, Fields.TEMPLATE_ID)),
                report.getInteger(Fields.TEMPLATE_VERSION),
                rowIndexes(report.get(Fields.SOURCE_DATA, Document.class)),
                opened(report, Fields.CUSTOMER_ID),
                opened(report, Fields.CUSTOMER_NAME),
                phone(report),
                status(report),
                parked(report.get(Fields.PARKED, Document.class)),
                pdfFile(report.get(Fields.PDF_FILE, Document.class)),
                wordFile(report.get(Fields.WORD_FILE, Document.class)),
                delivery(report.get(Fields.DELIVERY, Document.class)),
                text(report),
                waiting(report.get(Fields.DELIVERY, Document.class)),
                Millis.orNull(report, Fields.EXPIRES_AT),
                report.getInteger(Fields.VIEWS_COUNT),
                Millis.in(report, Fields.CREATED_AT),
                Millis.in(report, Fields.UPDATED_AT),
                report.getInteger(Fields.VERSION),
                VersionsDocuments.read(report),
                report.getBoolean(Fields.CRITICAL, false),
                calls(report));
    }

    private static Document sourceData(NewReport report, ReportId id) {
        Document source = new Document(
                        Fields.FILE_ID, new ObjectId(report.standsIn().value()))
                .append(Fields.ROW_INDEX, report.row().rowIndex());
        if (!report.row().further().isEmpty()) {
            source.append(Fields.ROW_INDEXES, report.row().rowIndexes());
        }
        return source.append(Fields.VALUES, values(id, report.row()));
    }

    private static List<CustomerCall> calls(Document report) {
        return report.getList(Fields.CALLS, Document.class, List.of()).stream()
                .map(call -> new CustomerCall(
                        Millis.in(call, Fields.AT),
                        new UserId(hex(call, Fields.ACTOR)),
                        call.getBoolean(Fields.REACHED)))
                .toList();
    }

    static List<Integer> rowIndexes(Document source) {
        List<Integer> several = source.getList(Fields.ROW_INDEXES, Integer.class);
        return several == null ? List.of(source.getInteger(Fields.ROW_INDEX)) : several;
    }

    static Document write(PdfFile file) {
        return new Document(Fields.FILE_ID, new ObjectId(file.fileId().value()))
                .append(Fields.FILENAME, file.filename())
                .append(Fields.SIZE, file.size())
                .append(Fields.MIME_TYPE, file.mimeType());
    }

    static Document write(WordFile file) {
        return new Document(Fields.FILE_ID, new ObjectId(file.fileId().value()))
                .append(Fields.FILENAME, file.filename());
    }

    static ReportId id(Document report) {
        return new ReportId(hex(report, Fields.ID));
    }

    static ReportStatus status(Document report) {
        return ReportStatus.ofWireName(report.getString(Fields.STATUS));
    }

    static Standing standing(Document report) {
        return new Standing(status(report), text(report));
    }

    private static DeliveryStatus text(Document report) {
        return DeliveryStatus.ofWireName(
                report.get(Fields.DELIVERY, Document.class).getString(Fields.DELIVERY_STATUS));
    }

    private static @Nullable Waiting waiting(Document delivery) {
        String reason = delivery.getString(Fields.WAITS_FOR);
        return reason == null
                ? null
                : new Waiting(Waiting.Reason.ofWireName(reason), Millis.in(delivery, Fields.WAITS_UNTIL));
    }

    static ObjectId objectId(ReportId id) {
        return new ObjectId(id.value());
    }

    private static @Nullable Parked parked(@Nullable Document parked) {
        return parked == null
                ? null
                : new Parked(ProblemCode.ofWireName(parked.getString(Fields.CODE)), Millis.in(parked, Fields.AT));
    }

    private static @Nullable PdfFile pdfFile(@Nullable Document file) {
        return file == null
                ? null
                : new PdfFile(
                        new FileId(hex(file, Fields.FILE_ID)),
                        file.getString(Fields.FILENAME),
                        file.getLong(Fields.SIZE),
                        file.getString(Fields.MIME_TYPE));
    }

    private static @Nullable WordFile wordFile(@Nullable Document file) {
        return file == null
                ? null
                : new WordFile(new FileId(hex(file, Fields.FILE_ID)), file.getString(Fields.FILENAME));
    }

    private static @Nullable Delivery delivery(Document delivery) {
        return delivery.getInteger(Fields.SEQUENCE) == 0
                ? null
                : new Delivery(
                        Millis.in(delivery, Fields.SENT_AT),
                        DeliveryStatus.ofWireName(delivery.getString(Fields.DELIVERY_STATUS)),
                        delivery.getString(Fields.SMS_PROVIDER_ID),
                        delivery.getString(Fields.ACCESS_URL),
                        delivery.getInteger(Fields.SEQUENCE),
                        delivery.getString(Fields.CODE) == null
                                ? null
                                : ProblemCode.ofWireName(delivery.getString(Fields.CODE)));
    }

    private static String hex(Document document, String field) {
        return document.getObjectId(field).toHexString();
    }
}
