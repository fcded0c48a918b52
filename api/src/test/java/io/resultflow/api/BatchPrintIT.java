package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.user.Role;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.WordFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch's PDFs for the printer. */
class BatchPrintIT {
    private static final Clock CLOCK = Clock.systemUTC();

    private final ApiServer api = ApiServer.get();
    private final MongoDatabase database = api.bean(MongoDatabase.class);
    private Batch batch;

    /** Row 2 has a phone, row 3 has none, row 4 has no PDF yet. */
    @BeforeEach
    void upload() {
        String template = api.upload(
                        "/api/v1/templates",
                        new Form().field("name", "t" + UUID.randomUUID()).file("t.docx", Samples.goodTemplate()))
                .json()
                .get("id")
                .asString();
        Answer created = api.upload(
                "/api/v1/batches",
                new Form()
                        .field("template_id", template)
                        .field("options", "{\"no_phone\": \"print\"}")
                        .file(
                                "results.xlsx",
                                Samples.sheet(
                                        Samples.HEADER,
                                        List.of("Nguyễn Thị Hoa", "0901234567", "12"),
                                        List.of("Trần Văn Bình", "", "7"),
                                        List.of("Võ Văn Dũng", "", "8"))));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().get("options").get("no_phone").asString()).isEqualTo("print");
        assertThat(created.text()).contains("rows_printed");
        BatchId id = new BatchId(created.json().get("id").asString());
        batch = new Batches(database, CLOCK).find(id).orElseThrow();
        List<NewReport> rows =
                List.of(row(2, "../A 1", new PhoneNumber("+84901234567")), row(3, "B", null), row(4, "C", null));
        new Reports(database, CLOCK).insertAll(rows);
        new BatchMoves(database, CLOCK)
                .finishIntake(id, rows.stream().map(NewReport::id).toList());
        make(rows.get(0).id(), "one");
        make(rows.get(1).id(), "two");
        new ReportMoves(database, CLOCK).withheld(rows.get(1).id(), DeliveryStatus.NO_PHONE);
    }

    private NewReport row(int row, String customer, @Nullable PhoneNumber phone) {
        return new NewReport(
                batch.id(),
                batch.templateId(),
                batch.templateVersion(),
                batch.sourceFile().fileId(),
                new CheckedRow(row, customer, "Somebody", phone, Map.of("Name", Cell.text("Somebody"))));
    }

    private void make(ReportId id, String content) {
        FileId file = new Files(database).put("r.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
        new ReportMoves(database, CLOCK)
                .generated(id, new PdfFile(file, "r.pdf", 3, "application/pdf"), new WordFile(file, "r.docx"));
    }

    private Answer zip(String query) {
        return api.get("/api/v1/batches/" + batch.id() + "/reports.zip" + query);
    }

    private static Map<String, String> entries(Answer zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(zip.response().body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void all_that_are_made_come_by_their_rows_and_the_look_is_written_down() throws IOException {
        Answer zip = zip("");

        assertThat(zip.status()).as(zip.text()).isEqualTo(200);
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(zip.header("Cache-Control")).contains("no-store");
        assertThat(entries(zip)).containsExactly(Map.entry("00002-A-1.pdf", "one"), Map.entry("00003-B.pdf", "two"));
        assertThat(api.get("/api/v1/audit.jsonl").text())
                .contains(AuditAction.BATCH_REPORTS_READ.wireName())
                .contains(batch.id().value());
    }

    @Test
    void those_of_customers_without_a_phone_come_alone() throws IOException {
        assertThat(entries(zip("?only=no_phone"))).containsOnlyKeys("00003-B.pdf");
        assertThat(zip("?only=others").status()).isEqualTo(422);
    }

    @Test
    void what_was_taken_back_is_not_printed() throws IOException {
        ReportId id = ReportId.ofRow(batch.sourceFile().fileId(), 3);
        new ReportMoves(database, CLOCK).revokedUntexted(id);

        assertThat(entries(zip(""))).containsOnlyKeys("00002-A-1.pdf");
        assertThat(zip("?only=no_phone").code()).isEqualTo("report_not_ready");
    }

    @Test
    void a_pdf_that_is_gone_is_named_and_not_left_out_in_silence() throws IOException {
        PdfFile pdf = java.util.Objects.requireNonNull(new Reports(database, CLOCK)
                .find(ReportId.ofRow(batch.sourceFile().fileId(), 2))
                .orElseThrow()
                .pdfFile());
        new Files(database).delete(pdf.fileId());

        assertThat(entries(zip(""))).containsEntry("MISSING.txt", "2\n").containsKey("00003-B.pdf");
    }

    @Test
    void a_report_tells_why_nobody_was_texted_of_it() {
        ReportId id = ReportId.ofRow(batch.sourceFile().fileId(), 3);
        var report = api.get("/api/v1/reports/" + id).json();

        assertThat(report.get("status").asString()).isEqualTo("generated");
        assertThat(report.get("customer_phone").isNull()).isTrue();
        assertThat(report.get("delivery").get("delivery_status").asString()).isEqualTo("no_phone");
    }

    @Test
    void a_viewer_who_may_not_read_reports_gets_none() {
        assertThat(Caller.of(api, Role.VIEWER)
                        .get("/batches/" + batch.id() + "/reports.zip")
                        .status())
                .isEqualTo(403);
    }
}
