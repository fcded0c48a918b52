package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Multipart;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rows that failed come back as the original with what to correct, and go out once they are corrected. */
class FailedRowsIT {
    private static final Duration AT_MOST = Duration.ofMinutes(6);
    private static final String ROW = "Row in original file";
    private static final String ERRORS = "What to correct";
    private static final String PHONE = "Số điện thoại";
    private static final String TEMPTING = "=HYPERLINK(\"http://elsewhere.example\")";

    @TempDir
    Path home;

    private RunningSystem system;
    private StaffClient staff;

    @BeforeEach
    void start() throws Exception {
        system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), Map.of());
        staff = new StaffClient(system.url()).login("admin", system.adminPassword());
    }

    @AfterEach
    void end() {
        system.close();
    }

    @Test
    void rows_left_out_are_given_back_corrected_and_sent_and_the_same_file_again_changes_nothing() throws Exception {
        String batch = startedWithBadPhones(8, 1, 4);
        JsonNode completed = staff.awaitCompleted(batch, AT_MOST);
        assertThat(completed.get("progress").get("total").asInt()).isEqualTo(6);

        EditedSheet failed = new EditedSheet(failedRows(batch));
        assertThat(failed.header()).startsWith(ROW, ERRORS).contains(PHONE, "Mã BN");
        assertThat(failed.rows()).isEqualTo(2);
        assertThat(List.of(failed.text(1, ROW), failed.text(2, ROW))).containsExactly("3", "6");
        assertThat(failed.text(1, ERRORS)).contains(PHONE, "too few digits");
        assertThat(failed.text(2, "Mã BN")).isEqualTo("X000005");
        assertThat(failed.cell(1, "Nhận xét").getCellType()).isEqualTo(CellType.STRING);
        assertThat(failed.cell(1, "Nhận xét").getStringCellValue()).isEqualTo(TEMPTING);
        assertThat(failed.cell(1, "Nhận xét").getCellStyle().getQuotePrefixed()).isTrue();

        assertThat(merge(batch, failed.saved(), 422).get("code").asString()).isEqualTo("rows_have_errors");
        failed.type(1, PHONE, InventedRows.phone(1));
        JsonNode half = merge(batch, failed.saved(), 422);
        assertThat(half.get("errors_total").asInt()).isEqualTo(1);
        assertThat(half.get("errors").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(staff.all("/batches/" + batch + "/reports")).hasSize(6);

        failed.type(2, PHONE, InventedRows.phone(4));
        JsonNode merged = merge(batch, failed.saved(), 200);
        assertThat(merged.get("added").asInt()).isEqualTo(2);
        assertThat(merged.get("status").asString()).isEqualTo("processing");
        staff.awaitBatch(batch, AT_MOST, json -> isCompleted(json, 8));
        Outcome.isWhole(staff, batch, 8);

        JsonNode again = merge(batch, failed.saved(), 200);
        assertThat(again.get("added").asInt() + again.get("corrected").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("status").asString()).isEqualTo("completed");
        assertThat(again.get("warnings").get(0).get("code").asString()).isEqualTo("row_already_sent");
        Outcome.isWhole(staff, batch, 8);
        assertThat(staff.get("/batches/" + batch + "/failed-rows.xlsx")
                        .expect(409)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("no_failed_rows");
    }

    @Test
    void a_merge_survives_kill_9_of_the_process() throws Exception {
        int[] bad = IntStream.range(0, 60).filter(row -> row % 2 == 1).toArray();
        String batch = startedWithBadPhones(60, bad);
        staff.awaitCompleted(batch, AT_MOST);
        EditedSheet failed = new EditedSheet(failedRows(batch));
        for (int i = 0; i < bad.length; i++) {
            failed.type(i + 1, PHONE, InventedRows.phone(bad[i]));
        }
        assertThat(merge(batch, failed.saved(), 200).get("added").asInt()).isEqualTo(30);

        system.kill();
        system.startAgain();
        staff = new StaffClient(system.url()).login("admin", system.adminPassword());

        staff.awaitBatch(batch, AT_MOST, json -> isCompleted(json, 60));
        Outcome.isWhole(staff, batch, 60);
        assertThat(merge(batch, failed.saved(), 200).get("unchanged").asInt()).isEqualTo(30);
    }

    private static boolean isCompleted(JsonNode batch, int rows) {
        return batch.get("status").asString().equals("completed")
                && batch.get("progress").get("total").asInt() == rows;
    }

    /** The indexes of the bad rows are from 0; their remarks look like formulas. */
    private String startedWithBadPhones(int rows, int... bad) throws Exception {
        EditedSheet sheet = new EditedSheet(InventedRows.xlsx(Lab.SHEET, rows));
        for (int row : bad) {
            sheet.type(row + 1, PHONE, "0912");
            sheet.type(row + 1, "Nhận xét", TEMPTING);
        }
        String template = staff.createTemplate(Lab.TEMPLATE, "lab");
        return staff.uploadBatch(
                        "rows.xlsx",
                        sheet.saved(),
                        template,
                        StaffClient.options().put("start", true).put("on_error", "skip"))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private byte[] failedRows(String batch) throws Exception {
        return staff.get("/batches/" + batch + "/failed-rows.xlsx").expect(200).body();
    }

    private JsonNode merge(String batch, byte[] content, int status) throws Exception {
        return staff.post("/batches/" + batch + "/rows", new Multipart().file("file", "corrected.xlsx", content))
                .expect(status)
                .json();
    }
}
