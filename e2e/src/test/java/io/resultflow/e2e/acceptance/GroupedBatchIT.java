package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One line per test becomes one PDF per patient over HTTP, and two patients are never put into one. */
class GroupedBatchIT {
    private static final Duration AT_MOST = Duration.ofMinutes(4);
    private static final int NAME = 1;
    private static final int PHONE = 3;
    /** Enough lines to be checked after the answer. */
    private static final int PATIENTS = 1_800;

    private static final int LINES_EACH = 3;

    @TempDir
    static Path home;

    private static RunningSystem system;
    private static StaffClient staff;
    private static String template;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), Map.of());
        staff = new StaffClient(system.url()).login("admin", system.adminPassword());
        template = staff.createTemplate(GroupedSample.TEMPLATE, "one line per test");
    }

    @AfterAll
    static void end() {
        system.close();
    }

    @Test
    void grouping_is_suggested_and_then_each_patient_gets_all_lines_of_their_own_and_nobody_elses() throws Exception {
        JsonNode ungrouped =
                upload(GroupedSample.sheet(), StaffClient.options()).expect(201).json();
        assertThat(ungrouped.get("progress").get("total").asInt()).isEqualTo(39);
        assertThat(list(ungrouped.get("warnings"))).anySatisfy(note -> {
            assertThat(note.get("code").asString()).isEqualTo("rows_not_grouped");
            assertThat(note.get("severity").asString()).isEqualTo("note");
            assertThat(note.get("message").asString()).contains("group_by", "“" + GroupedSample.KEY + "”");
        });
        staff.delete("/batches/" + id(ungrouped)).expect(204);

        Map<String, List<String>> expected = GroupedSample.expected();
        JsonNode batch = upload(GroupedSample.sheet(), grouped()).expect(201).json();
        assertThat(batch.get("progress").get("total").asInt()).isEqualTo(expected.size());
        assertThat(batch.get("source_file").get("row_count").asInt()).isEqualTo(39);
        assertThat(list(batch.get("warnings")))
                .extracting(note -> note.get("code").asString())
                .doesNotContain("rows_not_grouped", "group_value_differs");

        Map<String, List<Integer>> rows = GroupedSample.rows();
        for (Map.Entry<String, List<Integer>> patient : rows.entrySet()) {
            List<Integer> own = patient.getValue();
            String last = "/batches/" + id(batch) + "/preview?row=" + own.get(own.size() - 1);
            assertHoldsOnly(
                    expected, patient.getKey(), Outcome.words(staff.get(last).expect(200)));
        }
        assertThat(staff.all("/outbox"))
                .as("texts of a batch that was only looked at")
                .isEmpty();

        staff.post("/batches/" + id(batch) + "/start", StaffClient.options()).expect(202);
        staff.awaitCompleted(id(batch), AT_MOST);

        List<JsonNode> reports = staff.all("/batches/" + id(batch) + "/reports");
        Map<String, List<Integer>> kept = new LinkedHashMap<>();
        for (JsonNode report : reports) {
            String patient = report.get("customer_id").asString();
            List<Integer> indexes = list(report.get("row_indexes")).stream()
                    .map(JsonNode::asInt)
                    .toList();
            assertThat(report.get("row_index").asInt()).isEqualTo(indexes.get(0));
            assertThat(report.get("status").asString()).isEqualTo("delivered");
            kept.put(patient, indexes);
            String pdf = "/reports/" + report.get("id").asString() + "/pdf";
            assertHoldsOnly(expected, patient, Outcome.words(staff.get(pdf).expect(200)));
        }
        assertThat(kept).isEqualTo(rows);

        List<JsonNode> texts = staff.all("/outbox");
        assertThat(texts).hasSize(expected.size());
        List<String> opened = new ArrayList<>();
        for (JsonNode text : texts) {
            String words = Outcome.open(text);
            JsonNode own = reports.stream()
                    .filter(report -> words.contains(report.get("customer_id").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(own.get("customer_phone").asString())
                    .isEqualTo(text.get("to").asString());
            assertHoldsOnly(expected, own.get("customer_id").asString(), words);
            opened.add(own.get("customer_id").asString());
        }
        assertThat(opened).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void rows_of_one_key_that_name_two_people_or_two_phones_are_refused_naming_both_rows() throws Exception {
        for (int column : List.of(NAME, PHONE)) {
            byte[] sheet = GroupedSample.with(22, column, column == NAME ? "Trần Thị Khác" : "0590 000 299");
            JsonNode refused = upload(sheet, grouped()).expect(422).json();

            assertThat(errors(refused)).singleElement().satisfies(error -> {
                assertThat(error.get("code").asString()).isEqualTo("group_conflict");
                assertThat(error.get("row").asInt()).isEqualTo(22);
                assertThat(error.get("column").asString()).isEqualTo(column == NAME ? "B" : "D");
                assertThat(error.get("message").asString()).contains("row 5", "“" + GroupedSample.KEY + "”");
            });
        }
        JsonNode skipped = upload(
                        GroupedSample.with(22, NAME, "Trần Thị Khác"), grouped().put("on_error", "skip"))
                .expect(201)
                .json();
        assertThat(skipped.get("progress").get("total").asInt()).isEqualTo(7);
        assertThat(skipped.get("warnings").toString()).contains("group_left_out");
        staff.delete("/batches/" + id(skipped)).expect(204);
    }

    @Test
    void a_row_of_nobody_is_refused_even_when_bad_rows_are_left_out() throws Exception {
        for (ObjectNode options : List.of(grouped(), grouped().put("on_error", "skip"))) {
            JsonNode refused =
                    upload(GroupedSample.with(30, 0, ""), options).expect(422).json();

            assertThat(errors(refused)).anySatisfy(error -> {
                assertThat(error.get("code").asString()).isEqualTo("group_key_empty");
                assertThat(error.get("row").asInt()).isEqualTo(30);
                assertThat(error.get("column").asString()).isEqualTo("A");
            });
        }
    }

    @Test
    void a_file_that_is_checked_after_the_answer_is_grouped_as_a_short_one_is() throws Exception {
        JsonNode refused = checked(large("Người khác"), "failed");
        assertThat(errors(refused)).singleElement().satisfies(error -> {
            assertThat(error.get("code").asString()).isEqualTo("group_conflict");
            assertThat(error.get("row").asInt()).isEqualTo(1 + PATIENTS * LINES_EACH);
            assertThat(error.get("message").asString()).contains("row " + (1 + PATIENTS));
        });

        JsonNode batch = checked(large(name(PATIENTS - 1)), "pending");
        assertThat(batch.get("progress").get("total").asInt()).isEqualTo(PATIENTS);
        assertThat(batch.get("check").get("rows_checked").asInt()).isEqualTo(PATIENTS * LINES_EACH);
        String row = "/batches/" + id(batch) + "/preview?row=" + (2 + 2 * PATIENTS);
        assertThat(Outcome.words(staff.get(row).expect(200)))
                .contains("Test 0", "Test 1", "Test 2", name(0))
                .doesNotContain(name(1));
        JsonNode first = staff.get("/batches/" + id(batch) + "/reports?size=1")
                .expect(200)
                .json()
                .get("items")
                .get(0);
        int index = first.get("row_index").asInt();
        assertThat(list(first.get("row_indexes")))
                .extracting(JsonNode::asInt)
                .containsExactly(index, index + PATIENTS, index + 2 * PATIENTS);
    }

    /** Who it is, then exactly the lines of that patient in the sheet's order. */
    private static void assertHoldsOnly(Map<String, List<String>> expected, String patient, String words) {
        List<String> own = Objects.requireNonNull(expected.get(patient), patient);
        List<String> lines = words.lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .dropWhile(line -> !line.startsWith("Xét nghiệm"))
                .skip(1)
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(words).contains(own.subList(0, 4)).doesNotContain("{{", "{%");
        assertThat(lines).as("lines of " + patient).hasSize((own.size() - 4) / 3);
        for (int i = 0; i < lines.size(); i++) {
            int at = 4 + 3 * i;
            assertThat(lines.get(i))
                    .startsWith(own.get(at) + " " + own.get(at + 1))
                    .endsWith(own.get(at + 2));
        }
        expected.forEach((other, texts) -> {
            if (!other.equals(patient)) {
                assertThat(words).doesNotContain(other, texts.get(1));
            }
        });
    }

    private JsonNode checked(byte[] sheet, String status) throws Exception {
        JsonNode batch = staff.uploadBatch("lines.csv", sheet, template, grouped())
                .expect(202)
                .json();
        assertThat(batch.get("status").asString()).isEqualTo("checking");
        return staff.awaitBatch(
                id(batch), AT_MOST, json -> json.get("status").asString().equals(status));
    }

    /** All patients' first lines, then all second ones, then all third ones; the last line bears {@code lastName}. */
    private static byte[] large(String lastName) {
        StringBuilder sheet = new StringBuilder(
                "Mã BN,Họ và tên,Ngày sinh,Số điện thoại,Ngày trả kết quả,Xét nghiệm,Kết quả,Đơn vị,Khoảng tham chiếu\r\n");
        for (int line = 0; line < LINES_EACH; line++) {
            for (int patient = 0; patient < PATIENTS; patient++) {
                boolean last = line == LINES_EACH - 1 && patient == PATIENTS - 1;
                sheet.append("BN%05d,%s,1980-01-02,%s,2026-10-14,Test %d,%d,mmol/L,1–9\r\n"
                        .formatted(
                                patient, last ? lastName : name(patient), InventedRows.phone(patient), line, patient));
            }
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String name(int patient) {
        return "Bệnh Nhân %05d".formatted(patient);
    }

    private static ObjectNode grouped() {
        return StaffClient.options().put("group_by", GroupedSample.KEY);
    }

    private static Answer upload(byte[] sheet, ObjectNode options) throws Exception {
        return staff.uploadBatch("results.xlsx", sheet, template, options);
    }

    private static String id(JsonNode batch) {
        return batch.get("id").asString();
    }

    /** Without the notes that stand beside them. */
    private static List<JsonNode> errors(JsonNode refused) {
        return list(refused.get("errors")).stream()
                .filter(issue -> issue.get("severity").asString().equals("error"))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
