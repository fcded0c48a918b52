package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a template is printed, its language and its kind of PDF: said at upload, shown, changed, refused when unknown. */
class PrintStyleIT {
    private final ApiServer api = ApiServer.get();

    private Answer upload(String language) {
        return api.upload(
                "/api/v1/templates",
                new Form()
                        .field("name", "template " + UUID.randomUUID())
                        .field("language", language)
                        .file("t.docx", Samples.goodTemplate()));
    }

    @Test
    void it_is_shown_as_the_standard_spells_it_and_absent_when_nobody_said() {
        JsonNode made = upload("en_gb").json();
        assertThat(made.get("language").asString()).isEqualTo("en-GB");
        assertThat(api.get(path(made)).json().get("language").asString()).isEqualTo("en-GB");

        assertThat(upload("").json().get("language").isNull()).isTrue();
    }

    @Test
    void another_language_is_another_version() {
        JsonNode made = upload("en").json();

        JsonNode changed = api.put(path(made), Map.of("language", "vi")).json();

        assertThat(changed.get("language").asString()).isEqualTo("vi");
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        JsonNode same = api.put(path(made), Map.of("language", "vi", "description", "x"))
                .json();
        assertThat(same.get("version").asInt()).isEqualTo(2);
        assertThat(api.get(path(made)).json().get("language").asString()).isEqualTo("vi");
    }

    @Test
    void an_unknown_language_is_refused_and_changes_nothing() {
        Answer refused = upload("klingon");
        assertThat(refused.code()).isEqualTo("value_not_allowed");
        assertThat(refused.json().get("errors").get(0).get("column_name").asString())
                .isEqualTo("language");

        JsonNode made = upload("en").json();
        assertThat(api.put(path(made), Map.of("language", "en-XX")).code()).isEqualTo("value_not_allowed");
        assertThat(api.get(path(made)).json().get("language").asString()).isEqualTo("en");
        assertThat(api.get(path(made)).json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void the_kind_of_pdf_is_said_shown_and_changed_by_a_new_version_and_an_unknown_one_refused() {
        Form form = new Form().field("name", "template " + UUID.randomUUID()).field("pdf", "pdf_a");
        JsonNode made = api.upload("/api/v1/templates", form.file("t.docx", Samples.goodTemplate()))
                .json();
        assertThat(made.get("pdf").asString()).isEqualTo("pdf_a");

        assertThat(api.put(path(made), Map.of("pdf", "gold")).code()).isEqualTo("value_not_allowed");
        JsonNode changed = api.put(path(made), Map.of("pdf", "tagged")).json();
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        assertThat(api.get(path(made)).json().get("pdf").asString()).isEqualTo("tagged");

        assertThat(upload("vi").json().get("pdf").asString()).isEqualTo("standard");
    }

    private static String path(JsonNode template) {
        return "/api/v1/templates/" + template.get("id").asString();
    }
}
