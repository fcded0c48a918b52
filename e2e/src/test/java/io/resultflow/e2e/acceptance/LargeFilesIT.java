package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.RunningSystem;
import io.resultflow.e2e.system.WideSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that are checked after the answer, as staff see it, and with the process killed in the middle. */
class LargeFilesIT {
    private static final Duration AT_MOST = Duration.ofMinutes(4);
    private static final int COLUMNS = 10;
    private static final int ROWS = 20_000;

    @TempDir
    Path home;

    private RunningSystem system;
    private StaffClient staff;
    private String template;

    @BeforeEach
    void start() throws Exception {
        system = RunningSystem.start(
                Lab.ROOT, Files.createDirectory(home.resolve("state")), List.of("-Xmx512m"), Map.of());
        staff = staff();
        template = staff.uploadTemplate("template.docx", template(), "wide")
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    @AfterEach
    void end() {
        system.close();
    }

    @Test
    void every_cell_that_is_wrong_is_told_and_a_start_during_the_check_sends_nothing() throws Exception {
        byte[] sheet = sheet(6_000, 5);
        JsonNode batch = upload(sheet, StaffClient.options().put("start", true));

        JsonNode failed = await(batch, "failed");
        assertThat(failed.get("errors")).hasSize(1_000);
        assertThat(failed.get("errors_total").asInt()).isEqualTo(1_200);
        assertThat(failed.get("check").get("rows_checked").asInt()).isEqualTo(6_000);
        JsonNode first = failed.get("errors").get(0);
        assertThat(first.get("row").asInt()).isEqualTo(2);
        assertThat(first.get("column").asString()).isEqualTo("C");
        assertThat(first.get("value").asString()).isEqualTo("12");
        assertThat(staff.all("/outbox")).isEmpty();
        assertThat(command(batch, "retry").expect(409).json().get("code").asString())
                .isEqualTo("batch_rejected");

        JsonNode skipping = upload(sheet, StaffClient.options().put("on_error", "skip"));
        JsonNode pending = await(skipping, "pending");
        assertThat(pending.get("progress").get("total").asInt()).isEqualTo(4_800);
        assertThat(pending.get("check").get("rows_skipped").asInt()).isEqualTo(1_200);
        assertThat(pending.get("warnings").get(0).get("code").asString()).isEqualTo("rows_left_out");
        staff.delete(path(batch)).expect(204);
    }

    @Test
    void a_batch_is_cancelled_or_deleted_in_the_middle_of_its_check() throws Exception {
        JsonNode batch = upload(sheet(ROWS, 0), StaffClient.options());
        assertThat(command(batch, "start").expect(202).json().get("status").asString())
                .isEqualTo("checking");
        assertThat(command(batch, "cancel").expect(202).json().get("status").asString())
                .isEqualTo("cancelled");
        assertThat(staff.get(path(batch)).json().get("status").asString()).isEqualTo("cancelled");

        JsonNode again = upload(sheet(ROWS, 0), StaffClient.options());
        staff.delete(path(again)).expect(204);
        staff.get(path(again)).expect(404);
        assertThat(staff.all("/outbox")).isEmpty();
    }

    @Test
    void a_check_and_a_storing_survive_kill_9_with_every_row_once() throws Exception {
        JsonNode batch = upload(sheet(ROWS, 0), StaffClient.options());
        assertThat(batch.get("status").asString()).isEqualTo("checking");
        system.kill();
        system.startAgain();
        staff = staff();

        await(batch, "pending");
        assertThat(stored(batch)).isZero();
        system.kill();
        system.startAgain();
        staff = staff();

        staff.awaitBatch(id(batch), AT_MOST, json -> storedOf(json) == ROWS);
        Set<Integer> rows = new HashSet<>();
        staff.all(path(batch) + "/reports")
                .forEach(report -> rows.add(report.get("row_index").asInt()));
        assertThat(rows).hasSize(ROWS);
        assertThat(upload(sheet(ROWS, 0)).status()).isEqualTo(409);
    }

    private int storedOf(JsonNode batch) {
        try {
            return stored(batch);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int stored(JsonNode batch) throws IOException, InterruptedException {
        return staff.get(path(batch) + "/reports?size=1")
                .expect(200)
                .json()
                .get("total")
                .asInt();
    }

    private JsonNode await(JsonNode batch, String status) throws IOException, InterruptedException {
        return staff.awaitBatch(
                id(batch), AT_MOST, json -> json.get("status").asString().equals(status));
    }

    private JsonNode upload(byte[] sheet, ObjectNode options) throws IOException, InterruptedException {
        return staff.uploadBatch("wide.csv", sheet, template, options)
                .expect(202)
                .json();
    }

    private Answer upload(byte[] sheet) throws IOException, InterruptedException {
        return staff.uploadBatch("wide.csv", sheet, template, StaffClient.options());
    }

    private Answer command(JsonNode batch, String command) throws IOException, InterruptedException {
        return staff.post(path(batch) + "/" + command, StaffClient.options());
    }

    private static String id(JsonNode batch) {
        return batch.get("id").asString();
    }

    private static String path(JsonNode batch) {
        return "/batches/" + id(batch);
    }

    private StaffClient staff() throws Exception {
        return new StaffClient(system.url()).login("admin", system.adminPassword());
    }

    /** With a phone that is none in every {@code bad}th row, from the first on. */
    private byte[] sheet(int rows, int bad) throws IOException {
        Path file = home.resolve("wide.csv");
        new WideSheet(COLUMNS).csv(file, rows);
        List<String> lines = Files.readAllLines(file);
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean wrong = bad > 0 && i % bad == 1;
            String line = wrong ? lines.get(i).replaceFirst("\"0\\d{9}\"", "\"12\"") : lines.get(i);
            sheet.append(line).append("\r\n");
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] template() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("{{ Họ và tên }}: {{ Chỉ số 1 }}");
            document.write(out);
            return out.toByteArray();
        }
    }
}
