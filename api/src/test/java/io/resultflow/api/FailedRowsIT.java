package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Failed rows given back and checked when they come again; no worker runs, so the store stands in for what one did. */
class FailedRowsIT {
    private static final Clock CLOCK = Clock.systemUTC();
    private final ApiServer api = ApiServer.get();
    private final MongoDatabase database = api.bean(MongoDatabase.class);

    /** Row 2 is stored, row 3 was left out, row 4 is parked. */
    private Batch batch() {
        String template = api.upload(
                        "/api/v1/templates",
                        new Form()
                                .field("name", "failed rows " + UUID.randomUUID())
                                .file("template.docx", Samples.goodTemplate()))
                .json()
                .get("id")
                .asString();
        byte[] sheet = Samples.sheet(
                Samples.HEADER,
                List.of("Trần Văn Bình", "0912345678", "1"),
                List.of("Lê Thị Chi", "0912", "=2+5"),
                List.of("Võ Văn Dũng", "0923456789", "3"));
        Answer created = api.upload(
                "/api/v1/batches",
                new Form()
                        .field("template_id", template)
                        .field("options", "{\"on_error\": \"skip\"}")
                        .file("results.xlsx", sheet));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        BatchId id = new BatchId(created.json().get("id").asString());
        Batch batch = new Batches(database, CLOCK).find(id).orElseThrow();
        List<NewReport> reports = List.of(
                report(batch, 2, "Trần Văn Bình", "+84912345678", "1"),
                report(batch, 4, "Võ Văn Dũng", "+84923456789", "3"));
        new Reports(database, CLOCK).insertAll(reports);
        new BatchMoves(database, CLOCK)
                .finishIntake(id, reports.stream().map(NewReport::id).toList());
        new ReportMoves(database, CLOCK).parked(parkedRow(batch), ProblemCode.SMS_REJECTED);
        return batch;
    }

    private static ReportId parkedRow(Batch batch) {
        return ReportId.ofRow(batch.sourceFile().fileId(), 4);
    }

    private static NewReport report(Batch batch, int row, String name, String phone, String result) {
        Map<String, Cell> values = new LinkedHashMap<>();
        values.put("Name", Cell.text(name));
        values.put("Phone", Cell.text("0" + phone.substring(3)));
        values.put("Result", Cell.text(result));
        FileId file = batch.sourceFile().fileId();
        return new NewReport(
                batch.id(),
                batch.templateId(),
                batch.templateVersion(),
                file,
                new CheckedRow(row, String.valueOf(row), name, new PhoneNumber(phone), values));
    }

    private Answer failedRows(Batch batch, String language) {
        return api.send(api.request("/api/v1/batches/" + batch.id() + "/failed-rows.xlsx", api.adminToken())
                .header("Accept-Language", language)
                .GET());
    }

    private Answer merge(Batch batch, byte[] content, String... headers) {
        return api.upload(
                "/api/v1/batches/" + batch.id() + "/rows", new Form().file("corrected.xlsx", content), headers);
    }

    private static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void left_out_and_parked_rows_come_in_the_callers_language_and_the_look_is_written_down() throws Exception {
        Batch batch = batch();
        Answer answer = failedRows(batch, "vi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment", "results-failed-rows.xlsx");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            XSSFRow header = book.getSheetAt(0).getRow(0);
            assertThat(header.getCell(0).getStringCellValue()).isEqualTo("Dòng trong tệp gốc");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            XSSFRow leftOut = book.getSheetAt(0).getRow(1);
            assertThat(leftOut.getCell(0).getNumericCellValue()).isEqualTo(3);
            assertThat(leftOut.getCell(1).getStringCellValue()).startsWith("Phone: Số điện thoại “0912” thiếu chữ số.");
            assertThat(leftOut.getCell(4).getStringCellValue()).isEqualTo("=2+5");
            XSSFRow parked = book.getSheetAt(0).getRow(2);
            assertThat(parked.getCell(0).getNumericCellValue()).isEqualTo(4);
            assertThat(parked.getCell(1).getStringCellValue()).startsWith("Phone: ");
        }
        Document entry = database.getCollection("auditLog")
                .find(new Document("subject_id", batch.id().value()).append("action", "batch_failed_rows_read"))
                .first();
        assertThat(entry).isNotNull().containsEntry("reason", "rows=2");
    }

    @Test
    void what_is_still_wrong_is_told_at_once_and_changes_nothing() {
        Batch batch = batch();
        Answer answer = merge(
                batch,
                csv(
                        "Row in original file,Name,Phone,Result",
                        "3,Lê Thị Chi,0912,7",
                        "4,Ngô Thị Hoa,0923456789,3",
                        "9,Lê Thị Chi,0912345679,7",
                        ",Đỗ Thị Mai,0934567890,7"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("rows_have_errors");
        assertThat(answer.json().get("errors_total").asInt()).isEqualTo(4);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "phone_too_short", "row_customer_changed", "row_number_unknown", "row_number_invalid");
        assertThat(new Batches(database, CLOCK).reportCount(batch.id())).isEqualTo(2);
    }

    @Test
    void a_file_that_says_nothing_new_changes_nothing_and_needs_no_engine() {
        Batch batch = batch();
        String key = UUID.randomUUID().toString();
        byte[] file = csv(
                "Row in original file,Name,Phone,Result", "2,Trần Văn Bình,0912345678,1", "4,Võ Văn Dũng,0923456789,3");
        Answer answer = merge(batch, file, "Idempotency-Key", key);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode merged = answer.json();
        assertThat(merged.get("added").asInt()).isZero();
        assertThat(merged.get("corrected").asInt()).isZero();
        assertThat(merged.get("unchanged").asInt()).isEqualTo(2);
        assertThat(merged.get("warnings").get(0).get("code").asString()).isEqualTo("row_under_way");
        assertThat(merge(batch, file, "Idempotency-Key", key).text()).isEqualTo(answer.text());
        assertThat(merge(
                                batch,
                                csv("Row in original file,Name,Phone,Result", "2,Trần Văn Bình,0912345678,2"),
                                "Idempotency-Key",
                                key)
                        .code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void without_the_numbers_of_the_rows_nothing_is_taken() {
        assertThat(merge(batch(), Samples.goodSheet()).code()).isEqualTo("row_number_column_missing");
    }

    @Test
    void a_spreadsheet_that_was_purged_gives_no_rows_back_and_takes_none() {
        Batch batch = batch();
        new Files(database).delete(batch.sourceFile().fileId());

        assertThat(failedRows(batch, "en").code()).isEqualTo("file_missing");
        assertThat(merge(batch, csv("Row in original file,Name,Phone,Result", "3,Lê Thị Chi,0912345679,7"))
                        .code())
                .isEqualTo("file_missing");
    }
}
