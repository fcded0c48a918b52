package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A sheet whose columns are named otherwise: asked once, remembered with the template. */
class MappingIT {
    private static final byte[] SHEET = Samples.sheet(
            List.of("Tên khách", "ĐT nhận tin", "Reslt", "KQ"),
            List.of("Nguyễn Thị Hoa", "0901234567", "12", "thirteen"),
            List.of("Trần Văn Bình", "0912345678", "7", "eight"));

    private final ApiServer api = ApiServer.get();
    private String template = "";

    @BeforeEach
    void aTemplate() {
        Form form = new Form().field("name", "template " + UUID.randomUUID()).file("t.docx", Samples.goodTemplate());
        template = api.upload("/api/v1/templates", form).json().get("id").asString();
    }

    @Test
    void a_refused_sheet_tells_all_that_a_person_needs_to_map_it_and_nobodys_values() {
        Answer answer = upload("{}", "{}");

        assertThat(answer.status()).isEqualTo(422);
        JsonNode sheet = answer.json().get("sheet");
        assertThat(sheet.toString())
                .isEqualTo("{\"columns\":[{\"column\":\"A\",\"name\":\"Tên khách\",\"kind\":\"text\"},"
                        + "{\"column\":\"B\",\"name\":\"ĐT nhận tin\",\"kind\":\"text\"},"
                        + "{\"column\":\"C\",\"name\":\"Reslt\",\"kind\":\"text\"},"
                        + "{\"column\":\"D\",\"name\":\"KQ\",\"kind\":\"text\"}],"
                        + "\"suggestions\":[{\"column\":\"Reslt\",\"placeholder\":\"Result\",\"match\":\"near\","
                        + "\"confidence\":0.6,\"made\":false}],"
                        + "\"unmapped\":[{\"placeholder\":\"Name\",\"required\":true},"
                        + "{\"placeholder\":\"Result\",\"required\":true}],"
                        + "\"name_column\":null,\"phone_column\":\"ĐT nhận tin\",\"id_column\":null}");
    }

    @Test
    void what_is_nearly_right_is_answered_with_what_is_perhaps_meant() {
        assertThat(messages(upload("{}", "{}")))
                .anySatisfy(
                        message -> assertThat(message).contains("placeholder “Result”", "Perhaps “Reslt” is meant."));
        assertThat(messages(upload("{\"KQ\": \"Resutl\"}", "{}")))
                .anySatisfy(message ->
                        assertThat(message).contains("does not have: “Resutl”", "Perhaps “Result” is meant."));
        assertThat(messages(upload("{}", "{}")))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("A column that is needed is missing: the customer’s name “name_column”."));
    }

    @Test
    void two_columns_for_one_placeholder_are_refused() {
        Answer answer = upload("{\"KQ\": \"Result\", \"Reslt\": \"Result\"}", "{\"name_column\": \"Tên khách\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(messages(answer))
                .anySatisfy(message -> assertThat(message).startsWith("More than one column is mapped to “Result”"));
    }

    @Test
    void a_column_that_is_mapped_twice_is_refused() {
        Answer answer = upload("{\"KQ\": \"Name\", \"KQ\": \"Result\"}", "{\"name_column\": \"Tên khách\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("value_not_allowed");
    }

    private static List<String> messages(Answer answer) {
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false)
                .map(error -> error.get("message").asString())
                .toList();
    }

    @Test
    void what_was_said_once_needs_not_be_said_again() {
        Answer said = upload("{\"Tên khách\": \"Name\", \"KQ\": \"Result\"}", "{\"name_column\": \"Tên khách\"}");
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        JsonNode column = said.json().get("mapping").get("columns").get(0);
        assertThat(column.get("column").asString()).isEqualTo("Tên khách");
        assertThat(column.get("placeholder").asString()).isEqualTo("Name");
        assertThat(column.get("match").asString()).isEqualTo("given");
        assertThat(column.get("confidence").asDouble()).isEqualTo(1);

        JsonNode remembered = api.get("/api/v1/templates/" + template).json();
        assertThat(remembered.get("placeholder_map").get("KQ").asString()).isEqualTo("Result");
        assertThat(remembered.get("key_columns").get("name").asString()).isEqualTo("Tên khách");
        assertThat(remembered.get("key_columns").get("phone").isNull()).isTrue();

        Answer again = upload("{}", "{\"confirm_duplicate\": true}");
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().get("mapping").get("placeholders").toString())
                .isEqualTo(said.json().get("mapping").get("placeholders").toString());
    }

    @Test
    void a_remembered_pair_that_fits_no_more_stops_nothing_and_one_that_is_given_must_fit() {
        String stale = "{\"Gone\": \"Result\", \"Reslt\": \"Nothing\"}";
        api.put(
                "/api/v1/templates/" + template,
                java.util.Map.of("placeholder_map", java.util.Map.of("Gone", "Result", "Reslt", "Nothing")));

        Answer offered = send(Samples.goodSheet(), "{}", "{}");
        Answer given = send(Samples.goodSheet(), stale, "{\"confirm_duplicate\": true}");

        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        assertThat(offered.json().get("warnings").get(0).get("code").asString()).isEqualTo("mapping_saved_stale");
        assertThat(given.status()).isEqualTo(422);
        assertThat(given.json().get("errors").get(0).get("code").asString()).isEqualTo("mapping_column_unknown");
    }

    private Answer upload(String mapping, String options) {
        return send(SHEET, mapping, options);
    }

    private Answer send(byte[] sheet, String mapping, String options) {
        return api.upload(
                "/api/v1/batches",
                new Form()
                        .field("template_id", template)
                        .field("mapping", mapping)
                        .field("options", options)
                        .file("results.xlsx", sheet));
    }
}
