package io.resultflow.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Reports: rows kept as they were read, facts recorded once. */
public interface ReportsContract extends OnEngine {
    private Reports reports() {
        return new Reports(database(), clock());
    }

    private Samples samples() {
        return new Samples(database(), clock());
    }

    private Delivery delivery(ReportId id) {
        return Objects.requireNonNull(reports().find(id).orElseThrow().delivery());
    }

    private View view(String session) {
        return new View(session, clock().instant(), "192.0.2.1", "Phone/1.0");
    }

    @Test
    default void a_row_becomes_a_pending_report_with_its_values_in_order() {
        ReportId id = samples().pending();

        assertThat(reports().find(id)).hasValueSatisfying(report -> {
            assertThat(report.status()).isEqualTo(ReportStatus.PENDING);
            assertThat(report.rowIndex()).isEqualTo(2);
            assertThat(report.customerName()).isEqualTo("Nguyễn Thị Ví Dụ");
            assertThat(report.delivery()).isNull();
            assertThat(report.pdfFile()).isNull();
            assertThat(report.version()).isEqualTo(1);
        });
        assertThat(reports().values(id).orElseThrow().values().entrySet())
                .containsExactlyElementsOf(Samples.row(2).values().entrySet());
    }

    @Test
    default void rows_of_one_customer_become_one_report_that_keeps_them_all() {
        Batch batch = samples().batch(0);
        CheckedRow first = Samples.row(4);
        CheckedRow grouped = first.with(List.of(Samples.row(7), Samples.row(9)));
        NewReport report = new NewReport(
                batch.id(), batch.templateId(), 1, batch.sourceFile().fileId(), grouped);

        reports().insertAll(List.of(report));

        assertThat(report.id()).isEqualTo(ReportId.ofRow(batch.sourceFile().fileId(), 4));
        assertThat(reports().find(report.id()).orElseThrow().rowIndexes()).containsExactly(4, 7, 9);
        assertThat(reports().find(report.id()).orElseThrow().rowIndex()).isEqualTo(4);
        assertThat(reports().values(report.id())).hasValue(grouped.reportValues());
        assertThat(reports().holding(batch.id(), 9)).contains(report.id());
        assertThat(reports().holding(batch.id(), 8)).isEmpty();
    }

    @Test
    default void rows_written_again_stay_as_they_are_and_missing_ones_are_added() {
        Batch batch = samples().batch(2);
        ReportId first =
                new Batches(database(), clock()).reportIds(batch.id(), 0, 1).get(0);
        samples().generate(first);

        reports()
                .insertAll(List.of(
                        Samples.report(batch.id(), batch.sourceFile().fileId(), 2),
                        Samples.report(batch.id(), batch.sourceFile().fileId(), 3),
                        Samples.report(batch.id(), batch.sourceFile().fileId(), 4)));

        assertThat(reports().find(first).orElseThrow().status()).isEqualTo(ReportStatus.GENERATED);
        assertThat(database().getCollection("reports").estimatedDocumentCount()).isEqualTo(3);
    }

    @Test
    default void many_are_read_in_the_order_asked_and_the_unknown_left_out() {
        ReportId one = samples().pending();
        ReportId two = samples().generated();
        ReportId unknown = new ReportId(Samples.hex());

        assertThat(reports().findAll(List.of(two, unknown, one)))
                .extracting(Report::id)
                .containsExactly(two, one);
        assertThat(reports().statuses(List.of(one, two, unknown)))
                .containsOnlyKeys(one, two)
                .containsEntry(two, ReportStatus.GENERATED);
    }

    @Test
    default void a_customers_reports_are_found_by_phone_also_after_it_changed() {
        ReportId id = samples().pending();
        PhoneNumber other = new PhoneNumber("+84907654321");

        assertThat(reports().byPhone(new PhoneNumber("+84901234567"))).hasSize(1);
        reports().changePhone(id, other);

        assertThat(reports().byPhone(new PhoneNumber("+84901234567"))).isEmpty();
        assertThat(reports().byPhone(other)).extracting(Report::id).containsExactly(id);
    }

    @Test
    default void a_view_is_counted_once_a_session_and_proves_the_delivery() {
        ReportId id = samples().delivered("hash");

        assertThat(reports().recordView(id, view("s1")))
                .isEqualTo(new Move.Moved<>(ReportStatus.DELIVERED, ReportStatus.VIEWED));
        assertThat(reports().recordView(id, view("s1")))
                .isEqualTo(new Move.Moved<>(ReportStatus.VIEWED, ReportStatus.VIEWED));
        reports().recordView(id, view("s2"));

        assertThat(reports().find(id).orElseThrow().viewsCount()).isEqualTo(2);
        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    default void one_session_that_asks_many_times_at_once_is_one_view() throws Exception {
        ReportId id = samples().delivered("hash");

        Race.of(() -> reports().recordView(id, view("s1")));

        assertThat(reports().find(id).orElseThrow().viewsCount()).isEqualTo(1);
    }

    @Test
    default void a_report_without_a_living_link_shows_nothing() {
        ReportId id = samples().delivered("hash");
        new ReportMoves(database(), clock()).revoked(id);

        assertThat(reports().recordView(id, view("s1"))).isEqualTo(new Move.Refused<>(ReportStatus.REVOKED));
        assertThat(reports().recordView(new ReportId(Samples.hex()), view("s1")))
                .isEqualTo(new Move.Refused<ReportStatus>(null));
        assertThat(reports().find(id).orElseThrow().viewsCount()).isZero();
    }

    @Test
    default void every_view_is_counted_and_the_first_hundred_are_kept() {
        ReportId id = samples().delivered("hash");

        for (int i = 0; i < 103; i++) {
            reports().recordView(id, view("s" + i));
        }

        Document stored = database()
                .getCollection("reports")
                .find(new Document("_id", new ObjectId(id.value())))
                .first();
        assertThat(reports().find(id).orElseThrow().viewsCount()).isEqualTo(103);
        assertThat(stored.getList("views", Document.class)).hasSize(100);
        assertThat(stored.getList("views", Document.class).get(0).getString("session"))
                .isEqualTo("s0");
    }

    @Test
    default void a_receipt_never_goes_backwards_and_counts_for_its_own_text_only() {
        ReportId id = samples().delivered("hash");

        assertThat(told(new IntentKey(id, 2), DeliveryStatus.DELIVERED)).isFalse();
        assertThat(told(new IntentKey(id, 2, 1), DeliveryStatus.DELIVERED)).isFalse();
        assertThat(told(new IntentKey(id, 1), DeliveryStatus.DELIVERED)).isTrue();
        assertThat(told(new IntentKey(id, 1), DeliveryStatus.SENT)).isFalse();
        assertThat(told(new IntentKey(id, 1), DeliveryStatus.FAILED)).isFalse();

        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivery(id).failure()).isNull();
    }

    @Test
    default void a_text_that_failed_says_why() {
        ReportId id = samples().delivered("hash");
        Receipt failed = new Receipt("sms-1", DeliveryStatus.FAILED, ProblemCode.SMS_UNREACHABLE, clock().instant());

        assertThat(reports().recordReceipt(new IntentKey(id, 1), failed)).isTrue();

        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery(id).failure()).isEqualTo(ProblemCode.SMS_UNREACHABLE);
    }

    @Test
    default void whoever_reads_the_report_has_its_text_whatever_a_receipt_said() {
        ReportId id = samples().delivered("hash");
        reports()
                .recordReceipt(
                        new IntentKey(id, 1),
                        new Receipt("sms-1", DeliveryStatus.FAILED, ProblemCode.SMS_UNREACHABLE, clock().instant()));

        reports().recordView(id, view("s1"));

        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivery(id).failure()).isNull();
        assertThat(told(new IntentKey(id, 1), DeliveryStatus.FAILED)).isFalse();
    }

    private boolean told(IntentKey text, DeliveryStatus status) {
        return reports().recordReceipt(text, new Receipt("sms-1", status, null, clock().instant()));
    }
}
