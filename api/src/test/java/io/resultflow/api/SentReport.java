package io.resultflow.api;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.access.Links;
import io.resultflow.store.access.NewLink;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.batch.NewBatch;
import io.resultflow.store.batch.SourceFile;
import io.resultflow.store.file.Files;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.report.Delivered;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.WordFile;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A report whose text went out, as the workers leave it in the store. */
record SentReport(ReportId id, AccessToken token, Password password, PhoneNumber phone, byte[] pdf) {
    private static final AtomicInteger PHONES = new AtomicInteger(2_000_000);
    private static final Password USUAL_PASSWORD = new Password("482913");
    private static final PhoneNumber USUAL_PHONE = new PhoneNumber("+84901234567");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ANY_ID = "0123456789abcdef01234567";
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Sends one in a batch of that language, to the phone that most tests share. */
    static SentReport of(ApiServer api, String name, String language) {
        return of(api, name, language, USUAL_PHONE);
    }

    /** The same to a phone that no other test's customer has. */
    static SentReport toANewPhone(ApiServer api, String name, String language) {
        return of(api, name, language, new PhoneNumber("+8490" + PHONES.incrementAndGet()));
    }

    /** The same to that phone. */
    static SentReport of(ApiServer api, String name, String language, PhoneNumber phone) {
        TestClock clock = api.bean(TestClock.class);
        Instant now = clock.instant();
        BatchOptions usual = BatchOptions.DEFAULT;
        FileId sheet = api.bean(Files.class).put("results.xlsx", "application/octet-stream", new byte[] {1});
        FileId template =
                api.bean(Files.class).put("template.docx", "application/octet-stream", Samples.goodTemplate());
        Batch batch = api.bean(Batches.class)
                .create(new NewBatch(
                        "a batch",
                        "",
                        new TemplateId(ANY_ID),
                        1,
                        template,
                        new SourceFile(sheet, "results.xlsx", 1, now, 1, null),
                        new Mapping(Map.of(), "Name", "Phone", null),
                        new BatchOptions(
                                usual.onError(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                24,
                                "VN",
                                language,
                                null,
                                null,
                                null,
                                false,
                                usual.release(),
                                null,
                                usual.noPhone(),
                                usual.passwordMode(),
                                null,
                                usual.foldDiacritics()),
                        List.of(),
                        new UserId(ANY_ID)));
        CheckedRow row = new CheckedRow(
                2,
                "C-1",
                name,
                phone,
                Map.of("Name", Cell.text(name), "Phone", Cell.text(phone.e164()), "Result", Cell.text("5.1")));
        NewReport report = new NewReport(batch.id(), batch.templateId(), 1, sheet, row);
        api.bean(Reports.class).insertAll(List.of(report));
        new BatchMoves(api.bean(MongoDatabase.class), clock).finishIntake(batch.id(), List.of(report.id()));
        byte[] pdf = Samples.pdf("Blood count", "Haemoglobin 13.9 g/dL", "Glucose 5.1 mmol/L");
        FileId file = api.bean(Files.class).put("report.pdf", "application/pdf", pdf);
        new ReportMoves(api.bean(MongoDatabase.class), clock)
                .generated(
                        report.id(),
                        new PdfFile(file, "report.pdf", pdf.length, "application/pdf"),
                        new WordFile(file, "report.docx"));
        return texted(api, report.id(), phone, pdf, 1, PasswordKind.SENT, USUAL_PASSWORD);
    }

    /** The same report after its text number {@code sequence}, with the link of that text. */
    SentReport resent(ApiServer api, int sequence) {
        return texted(api, id, phone, pdf, sequence, PasswordKind.SENT, USUAL_PASSWORD);
    }

    /** The same with something that the customer knows in the password's place. */
    SentReport resentToOpenWith(ApiServer api, int sequence, PasswordKind kind, String known) {
        return texted(api, id, phone, pdf, sequence, kind, Password.typed(kind, known));
    }

    private static SentReport texted(
            ApiServer api,
            ReportId id,
            PhoneNumber phone,
            byte[] pdf,
            int sequence,
            PasswordKind kind,
            Password password) {
        TestClock clock = api.bean(TestClock.class);
        AccessToken token = AccessToken.random(RANDOM);
        Instant ends = clock.instant().plus(LIFETIME);
        IntentKey intent = new IntentKey(id, sequence);
        Links links = api.bean(Links.class);
        links.prepare(new NewLink(token.hash(), password.hash(token), intent, kind, null, clock.instant()));
        links.activate(token.hash(), ends);
        new ReportMoves(api.bean(MongoDatabase.class), clock)
                .delivered(
                        id,
                        new Delivered(
                                token.hash(),
                                password.hash(token),
                                "outbox-" + sequence,
                                clock.instant(),
                                ends,
                                api.url() + "/r/…",
                                sequence));
        api.bean(OutboxMessages.class)
                .put(
                        intent,
                        phone,
                        "Hoa Sen: ket qua cua ban da co. Xem tai " + api.url() + "/r/" + token.plain()
                                + " mat khau 482913. Hieu luc 24 gio.",
                        token.hash());
        return new SentReport(id, token, password, phone, pdf);
    }

    /** The path of its page. */
    String path() {
        return "/r/" + token.plain();
    }

    @Override
    public String toString() {
        return "SentReport[" + id + "]";
    }
}
