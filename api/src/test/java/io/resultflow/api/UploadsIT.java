package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every fault of a file: 422 with a message that says what to do, and nothing left behind. */
class UploadsIT {
    private final ApiServer api = ApiServer.get();

    static Stream<Arguments> badSheets() throws Exception {
        byte[] good = Samples.goodSheet();
        return Stream.of(
                arguments("a PDF renamed to .xlsx", Samples.pdf("no sheet"), "file_type_unknown"),
                arguments("an empty sheet", Samples.sheet(), "sheet_empty"),
                arguments("no header", Samples.sheet(List.of("0901234567", "12")), "sheet_no_header"),
                arguments("no row", Samples.sheet(Samples.HEADER), "sheet_no_rows"),
                arguments("a password", Samples.encrypted(good), "file_encrypted"),
                arguments("a broken zip", Arrays.copyOf(good, good.length / 2), "file_broken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSheets")
    void a_sheet_that_cannot_be_read_is_refused_and_leaves_nothing(String fault, byte[] content, String code) {
        String template = template();
        List<Long> before = stored();
        Answer answer = api.upload(
                "/api/v1/batches",
                new Form().field("template_id", template).field("name", fault).file("results.xlsx", content));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("detail").asString()).hasSizeGreaterThan(20);
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Arguments> badTemplates() {
        return Stream.of(
                arguments("no tag", Samples.template("Dear customer"), "template_no_placeholders"),
                arguments("an unclosed tag", Samples.template("Dear {{ Name", "{{ Result }}"), "template_tag_unclosed"),
                arguments("no Word file", Samples.pdf("no Word"), "file_type_unknown"),
                arguments("plain words", "words".getBytes(StandardCharsets.UTF_8), "file_type_unknown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTemplates")
    void a_template_that_cannot_be_used_is_refused_and_leaves_nothing(String fault, byte[] content, String code) {
        List<Long> before = stored();
        Answer answer =
                api.upload("/api/v1/templates", new Form().field("name", fault).file("template.docx", content));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"" + code + "\"");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void every_error_is_told_by_its_cell() {
        Answer answer = upload(
                template(),
                Samples.sheet(Samples.HEADER, List.of("", "0901234567", "1"), List.of("Trần Văn Bình", "123", "2")),
                "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("sheet_has_errors");
        assertThat(answer.json().get("errors_total").asInt()).isEqualTo(2);
        JsonNode phone = answer.json().get("errors").get(1);
        assertThat(phone.get("row").asInt()).isEqualTo(3);
        assertThat(phone.get("column").asString()).isEqualTo("B");
        assertThat(phone.get("column_name").asString()).isEqualTo("Phone");
        assertThat(phone.get("value").asString()).isEqualTo("123");
        assertThat(phone.get("message").asString()).contains("123");
    }

    @Test
    void a_placeholder_that_no_column_feeds_is_named() {
        Answer answer = upload(
                template(), Samples.sheet(List.of("Name", "Phone"), List.of("Trần Văn Bình", "0912345678")), "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("placeholder_unmapped", "“Result”");
    }

    @Test
    void an_inactive_template_takes_no_batch() {
        String template = template();
        assertThat(api.put("/api/v1/templates/" + template, Map.of("active", false))
                        .status())
                .isEqualTo(200);
        List<Long> before = stored();
        Answer answer = upload(template, Samples.goodSheet(), "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("template_inactive");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_good_sheet_becomes_a_pending_batch_that_can_be_deleted() {
        Answer created = upload(template(), Samples.goodSheet(), "{\"link_hours\": 72, \"language\": \"en\"}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        JsonNode batch = created.json();
        assertThat(batch.get("status").asString()).isEqualTo("pending");
        assertThat(batch.get("progress").get("total").asInt()).isEqualTo(2);
        assertThat(batch.get("options").get("link_hours").asInt()).isEqualTo(72);
        assertThat(batch.get("mapping").get("phone_column").asString()).isEqualTo("Phone");
        String path = "/api/v1/batches/" + batch.get("id").asString();
        assertThat(api.get(path).json().get("source_file").get("row_count").asInt())
                .isEqualTo(2);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_misspelt_option_is_named_instead_of_ignored() {
        Answer answer = upload(template(), Samples.goodSheet(), "{\"link_huors\": 72}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("column_name").asString())
                .isEqualTo("options.link_huors");
    }

    @Test
    void the_same_request_under_the_same_key_makes_one_batch() {
        String template = template();
        String key = UUID.randomUUID().toString();
        byte[] sheet = Samples.goodSheet();
        Answer first = api.upload("/api/v1/batches", form(template, sheet, "{}"), "Idempotency-Key", key);
        Answer second = api.upload("/api/v1/batches", form(template, sheet, "{}"), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        Answer other =
                api.upload("/api/v1/batches", form(template, sheet, "{\"link_hours\": 48}"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void a_sheet_of_more_than_5000_rows_is_answered_at_once_and_checked_later() {
        Answer small = upload(template(), longSheet(Samples.HEADER, 5_000), "{}");
        assertThat(small.status()).as(small.text()).isEqualTo(201);
        assertThat(small.json().get("check").get("rows_checked").asInt()).isEqualTo(5_000);

        Answer large = upload(template(), longSheet(Samples.HEADER, 5_001), "{\"start\": true}");

        assertThat(large.status()).as(large.text()).isEqualTo(202);
        assertThat(large.json().get("status").asString()).isEqualTo("checking");
        assertThat(large.json().get("check").get("state").asString()).isEqualTo("open");
        String path = "/api/v1/batches/" + large.json().get("id").asString();
        assertThat(api.get(path).json().get("status").asString()).isEqualTo("checking");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_the_columns_of_a_long_sheet_is_told_at_once() {
        String template = template();
        List<Long> before = stored();
        Answer answer = upload(template, longSheet(List.of("Name", "Phone", "Other"), 6_000), "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("placeholder_unmapped");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void the_same_file_for_the_same_template_needs_a_yes() {
        String template = template();
        byte[] sheet = Samples.goodSheet();
        String first = upload(template, sheet, "{}").json().get("id").asString();
        List<Long> before = stored();

        Answer again = upload(template, sheet, "{\"link_hours\": 48}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("already_uploaded");
        JsonNode earlier = again.json().get("errors").get(0);
        assertThat(earlier.get("value").asString()).isEqualTo(first);
        assertThat(earlier.get("message").asString()).contains("a batch", "pending", "confirm_duplicate");
        assertThat(stored()).isEqualTo(before);

        assertThat(upload(template(), sheet, "{}").status()).isEqualTo(201);
        assertThat(upload(template, sheet, "{\"confirm_duplicate\": true}").status())
                .isEqualTo(201);
    }

    @Test
    void the_same_file_may_come_again_when_its_batch_was_deleted() {
        String template = template();
        String first =
                upload(template, Samples.goodSheet(), "{}").json().get("id").asString();
        assertThat(api.delete("/api/v1/batches/" + first).status()).isEqualTo(204);
        assertThat(upload(template, Samples.goodSheet(), "{}").status()).isEqualTo(201);
    }

    private static byte[] longSheet(List<String> header, int rows) {
        StringBuilder lines = new StringBuilder(String.join(",", header)).append('\n');
        for (int row = 0; row < rows; row++) {
            lines.append("Nguyễn Thị Hoa ")
                    .append(row)
                    .append(",0901234567,")
                    .append(row)
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_command_that_no_worker_takes_is_answered_with_503() {
        String id =
                upload(template(), Samples.goodSheet(), "{}").json().get("id").asString();
        Answer answer = api.post("/api/v1/batches/" + id + "/start", Map.of());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("engine_unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_batch_that_cannot_be_started_at_once_is_there_and_pending() {
        Answer answer = upload(template(), Samples.goodSheet(), "{\"start\": true}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("status").asString()).isEqualTo("pending");
    }

    @Test
    void a_template_is_listed_changed_and_given_back_as_it_came() {
        byte[] docx = Samples.goodTemplate();
        String name = "template " + UUID.randomUUID();
        Answer created =
                api.upload("/api/v1/templates", new Form().field("name", name).file("mẫu.docx", docx));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("placeholders").get(0).get("name").asString())
                .isEqualTo("Name");
        String path = "/api/v1/templates/" + created.json().get("id").asString();
        assertThat(api.get(path + "/file").response().body()).isEqualTo(docx);
        assertThat(api.upload(
                                "/api/v1/templates",
                                new Form().field("name", name).file("mẫu.docx", docx))
                        .code())
                .isEqualTo("template_name_taken");
        assertThat(api.get("/api/v1/templates").json().get("total").asInt()).isPositive();
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    private String template() {
        Answer answer = api.upload(
                "/api/v1/templates",
                new Form()
                        .field("name", "template " + UUID.randomUUID())
                        .file("template.docx", Samples.goodTemplate()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private Answer upload(String template, byte[] sheet, String options) {
        return api.upload("/api/v1/batches", form(template, sheet, options));
    }

    private static Form form(String template, byte[] sheet, String options) {
        return new Form()
                .field("template_id", template)
                .field("name", "a batch")
                .field("options", options)
                .file("results.xlsx", sheet);
    }

    /** How many files, templates, batches and reports there are. */
    private List<Long> stored() {
        MongoDatabase database = api.bean(MongoDatabase.class);
        return Stream.of("files.files", "files.chunks", "templates", "batchJobs", "reports")
                .map(name -> database.getCollection(name).countDocuments())
                .toList();
    }
}
