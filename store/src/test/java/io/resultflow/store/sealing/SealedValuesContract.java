package io.resultflow.store.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.Dump;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.FileCheck;
import io.resultflow.store.file.Files;
import io.resultflow.store.idempotency.IdempotencyKeys;
import io.resultflow.store.number.MarkedNumber;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.preview.PreviewOf;
import io.resultflow.store.preview.Previews;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.user.NewUser;
import io.resultflow.store.user.SecondFactors;
import io.resultflow.store.user.Users;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Whoever has the database has no customer: and nobody's value can be shown as another's. */
public interface SealedValuesContract extends OnEngine {
    /** All that a report, a text, a note or an account of this test tells of somebody. */
    List<String> PERSONAL = List.of(
            "Nguyễn Thị Ví Dụ",
            "901234567",
            "KH2",
            "0.10",
            "HbA1c-5.93",
            "not a number at all",
            "the password is 483920",
            "she called twice",
            "a reply with her name",
            "tech@lab.example",
            "Trần Văn Kỹ",
            "TOTPSECRET",
            "what the PDF says");

    private Reports reports() {
        return new Reports(database(), clock());
    }

    /** One of each thing that holds something personal. */
    private ReportId fill() {
        Samples samples = new Samples(database(), clock());
        ReportId id = samples.delivered("hash");
        samples.generate(samples.pending());
        PhoneNumber phone = Objects.requireNonNull(Samples.row(2).phone());
        new Files(database())
                .put("report.pdf", "application/pdf", "what the PDF says".getBytes(StandardCharsets.UTF_8));
        new OutboxMessages(database(), clock()).put(new IntentKey(id, 1), phone, "the password is 483920", "hash");
        new MarkedNumbers(database(), clock()).mark(phone, ProblemCode.SMS_NOT_MOBILE);
        new Commands(database(), clock())
                .record(new NewCommand(
                        AuditAction.REPORT_RESENT, Subject.of(id), Samples.ADMIN, "she called twice", phone));
        Previews previews = new Previews(database(), clock());
        PreviewId preview = previews.ask(new PreviewOf.OfTemplate(
                new io.resultflow.domain.file.FileId(Samples.hex()),
                new ReportValues(
                        Map.of("HoVaTen", Cell.text("Nguyễn Thị Ví Dụ")),
                        List.of(Map.of("Test", Cell.text("HbA1c-5.93"))))));
        previews.made(preview, "what the PDF says".getBytes(StandardCharsets.UTF_8));
        previews.refused(preview, ProblemCode.FILL_FAILED, List.of(wrong()));
        UserId user = new Users(database(), clock())
                .create(new NewUser(
                        "tech", "tech@lab.example", "argon2", "Trần Văn Kỹ", Role.VIEWER, false, PasswordOrigin.OWN))
                .orElseThrow()
                .id();
        SecondFactors factors = new SecondFactors(database());
        factors.offer(user, "TOTPSECRET");
        factors.confirm(user, "TOTPSECRET", 1, List.of());
        IdempotencyKeys keys = new IdempotencyKeys(database(), clock());
        keys.claim(user, "key", "request");
        keys.complete(user, "key", 201, "a reply with her name");
        return id;
    }

    private static Issue wrong() {
        return new Issue(
                ProblemCode.VALUE_EMPTY,
                Severity.ERROR,
                7,
                "C",
                "Họ.tên",
                "not a number at all",
                null,
                Map.of("suggestion", "HbA1c-5.93"));
    }

    private Document raw(ReportId id) {
        return database()
                .getCollection("reports")
                .find(new Document("_id", new ObjectId(id.value())))
                .first();
    }

    private void set(ReportId id, Document fields) {
        database()
                .getCollection("reports")
                .updateOne(new Document("_id", new ObjectId(id.value())), new Document("$set", fields));
    }

    @Test
    default void a_dump_of_the_database_holds_nothing_personal() {
        ReportId id = fill();
        BatchId batch = reports().find(id).orElseThrow().batchId();
        database()
                .getCollection("batchJobs")
                .updateOne(
                        new Document("_id", new ObjectId(batch.value())),
                        new Document("$set", new Document("status", "checking")));
        new BatchMoves(database(), clock()).checkRefused(batch, FileCheck.clean(1), List.of(wrong()), List.of(wrong()));

        Dump dump = Dump.of(database());

        assertThat(PERSONAL).noneMatch(dump::contains);
        assertThat(dump.contains("delivered"))
                .as("what is not personal stands there")
                .isTrue();
        assertThat(dump.contains("ket-qua.xlsx")).isTrue();
    }

    @Test
    default void a_value_moved_to_another_report_is_refused() {
        Samples samples = new Samples(database(), clock());
        ReportId mine = samples.pending();
        ReportId yours = samples.pending();

        set(mine, new Document("customer_name", raw(yours).get("customer_name")));

        assertThatExceptionOfType(SealingFailure.class)
                .isThrownBy(() -> reports().find(mine))
                .withMessageContaining("customer_name of " + mine);
        assertThat(reports().find(yours)).isPresent();
    }

    @Test
    default void a_value_moved_to_another_field_is_refused() {
        ReportId id = new Samples(database(), clock()).pending();

        set(id, new Document("customer_name", raw(id).get("customer_id")));

        assertThatExceptionOfType(SealingFailure.class)
                .isThrownBy(() -> reports().find(id));
    }

    @Test
    default void the_cells_of_another_report_are_refused() {
        Samples samples = new Samples(database(), clock());
        ReportId mine = samples.pending();
        ReportId yours = samples.pending();

        set(mine, new Document("source_data", raw(yours).get("source_data")));

        assertThatExceptionOfType(SealingFailure.class)
                .isThrownBy(() -> reports().values(mine));
    }

    @Test
    default void reports_are_found_by_phone_although_none_is_stored() {
        Batch batch = new Samples(database(), clock()).batch(3);
        PhoneNumber phone = Objects.requireNonNull(Samples.row(2).phone());

        assertThat(reports().byPhone(phone))
                .hasSize(3)
                .allMatch(report -> report.batchId().equals(batch.id()));
        assertThat(reports().byPhone(new PhoneNumber("+84901234568"))).isEmpty();
        assertThat(database().getCollection("reports").find().first().getString("customer_phone"))
                .hasSize(32);
    }

    @Test
    default void what_was_stored_before_values_were_sealed_is_read_and_found() {
        ReportId id = fill();
        Report sealed = reports().find(id).orElseThrow();
        PhoneNumber phone = Objects.requireNonNull(sealed.customerPhone());
        set(
                id,
                new Document("customer_id", sealed.customerId())
                        .append("customer_name", sealed.customerName())
                        .append("customer_phone", phone.e164())
                        .append("customer_phone_sealed", null));
        plain(
                "outbox",
                new Document("to", phone.e164()).append("to_sealed", null).append("body", "hello"));
        database().getCollection("numbers").deleteMany(new Document());
        database()
                .getCollection("numbers")
                .insertOne(new Document("_id", phone.e164())
                        .append("code", ProblemCode.SMS_NOT_MOBILE.wireName())
                        .append("at", clock().instant()));

        assertThat(reports().find(id)).contains(sealed);
        assertThat(reports().byPhone(phone)).contains(sealed);
        assertThat(new OutboxMessages(database(), clock()).page(phone, 1, 10).items())
                .extracting(OutboxMessage::body)
                .containsExactly("hello");
        MarkedNumbers numbers = new MarkedNumbers(database(), clock());
        assertThat(numbers.find(phone)).map(MarkedNumber::number).contains(phone);
        numbers.mark(phone, ProblemCode.SMS_OPTED_OUT);
        assertThat(numbers.page(1, 10).items()).extracting(MarkedNumber::number).containsExactly(phone);
        assertThat(numbers.clear(phone)).isTrue();
        assertThat(numbers.find(phone)).isEmpty();
    }

    private void plain(String collection, Document fields) {
        database().getCollection(collection).updateMany(new Document(), new Document("$set", fields));
    }
}
