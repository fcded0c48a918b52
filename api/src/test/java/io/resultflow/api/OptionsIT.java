package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What may be chosen for the texts of a batch, and what is told of the choice before anything is sent. */
class OptionsIT {
    private static final List<String> HEADER = List.of("Name", "Phone", "Result", "Born");

    private final ApiServer api = ApiServer.get();

    private String template() {
        return api.upload(
                        "/api/v1/templates",
                        new Form().field("name", "t" + UUID.randomUUID()).file("t.docx", Samples.goodTemplate()))
                .json()
                .get("id")
                .asString();
    }

    private Answer upload(String options) {
        return upload(template(), options);
    }

    private Answer upload(String template, String options) {
        byte[] sheet = Samples.sheet(
                HEADER,
                List.of("Nguyễn Thị Hoa", "0901234567", "12", "05/03/1990"),
                List.of("Trần Văn Bình", "0912345678", "7", "06/04/1991"));
        return api.upload(
                "/api/v1/batches",
                new Form()
                        .field("template_id", template)
                        .field("name", "a batch")
                        .field("options", options)
                        .file("results.xlsx", sheet));
    }

    private JsonNode created(String options) {
        Answer answer = upload(options);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00+07:00, 2026-03-02T01:00:00Z",
        "2026-03-02T08:00Z, 2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00.1239+00:00, 2026-03-02T08:00:00.123Z"
    })
    void a_time_to_send_at_has_its_offset(String asked, String told) {
        assertThat(created("{\"send_at\": \"" + asked + "\"}")
                        .get("options")
                        .get("send_at")
                        .asString())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T08:00:00", "2026-03-02", "tomorrow", "", "2026-02-30T08:00:00Z"})
    void a_time_without_one_or_that_does_not_exist_is_named(String asked) {
        assertRefused("{\"send_at\": \"" + asked + "\"}", "options.send_at");
    }

    @Test
    void quiet_hours_are_two_times_and_a_zone() {
        JsonNode quiet = created(
                        "{\"quiet_hours\": {\"from\": \"21:00\", \"to\": \"07:30\", \"zone\": \"Asia/Ho_Chi_Minh\"}}")
                .get("options")
                .get("quiet_hours");

        assertThat(quiet.get("from").asString()).isEqualTo("21:00");
        assertThat(quiet.get("to").asString()).isEqualTo("07:30");
        assertThat(quiet.get("zone").asString()).isEqualTo("Asia/Ho_Chi_Minh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"21:00\", \"to\": \"07:00\"}",
                "{\"from\": \"9 pm\", \"to\": \"07:00\", \"zone\": \"Asia/Ho_Chi_Minh\"}",
                "{\"from\": \"21:00\", \"to\": \"24:30\", \"zone\": \"Asia/Ho_Chi_Minh\"}",
                "{\"from\": \"21:00\", \"to\": \"21:00\", \"zone\": \"Asia/Ho_Chi_Minh\"}",
                "{\"from\": \"21:00\", \"to\": \"07:00\", \"zone\": \"Asia/Nowhere\"}"
            })
    void quiet_hours_that_cannot_be_meant_are_named(String quiet) {
        assertRefused("{\"quiet_hours\": " + quiet + "}", "options.quiet_hours");
    }

    @Test
    void a_password_of_what_the_customer_knows_needs_its_column() {
        assertThat(created("{\"password_mode\": \"column\", \"password_column\": \"born\"}")
                        .get("options")
                        .get("password_column")
                        .asString())
                .isEqualTo("born");
        assertRefused("{\"password_mode\": \"column\"}", "options.password_column");
        assertRefused("{\"password_column\": \"Born\"}", "options.password_column");
        assertRefused("{\"password_mode\": \"letter\"}", "options.password_mode");
        assertThat(upload("{\"password_mode\": \"column\", \"password_column\": \"Result\"}")
                        .text())
                .contains("password_too_short");
        assertThat(upload("{\"password_mode\": \"column\", \"password_column\": \"Shoes\"}")
                        .text())
                .contains("mapping_column_unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "your result {link} {password} {name}, message_placeholder_unknown, {name}",
        "your result {password}, message_link_missing, {link}",
        "your result {link}, message_password_missing, {password}"
    })
    void a_wording_that_cannot_be_sent_is_refused_with_what_to_do(String wording, String code, String placeholder) {
        Answer answer = upload("{\"message\": \"" + wording + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        JsonNode issue = answer.json().get("errors").get(0);
        assertThat(issue.get("code").asString()).isEqualTo(code);
        assertThat(issue.get("column_name").asString()).isEqualTo("options.message");
        assertThat(issue.get("message").asString()).contains(placeholder);
    }

    @Test
    void what_the_texts_will_cost_is_told_with_the_batch() {
        JsonNode usual = created("{}").get("texts");
        assertThat(usual.get("encoding").asString()).isEqualTo("gsm_7");
        assertThat(usual.get("segments_per_report").asInt()).isEqualTo(1);
        assertThat(usual.get("segments_at_most").asInt()).isEqualTo(2);

        assertThat(created("{\"password_mode\": \"second_sms\"}")
                        .get("texts")
                        .get("segments_at_most")
                        .asInt())
                .isEqualTo(4);
        JsonNode marked = created("{\"fold_diacritics\": false}").get("texts");
        assertThat(marked.get("encoding").asString()).isEqualTo("ucs_2");
        assertThat(marked.get("segments_per_report").asInt()).isGreaterThan(1);
    }

    @Test
    void what_the_texts_will_cost_is_told_in_money_as_the_caller_writes_it() {
        assertThat(cost("{}", "vi")).isEqualTo("701 VND: 701 ₫");
        assertThat(cost("{\"password_mode\": \"second_sms\"}", "vi")).isEqualTo("1402 VND: 1.402 ₫");
        assertThat(cost("{\"password_mode\": \"second_sms\"}", "en")).isEqualTo("1402 VND: ₫1,402");
        int segments = created("{\"fold_diacritics\": false}")
                .get("texts")
                .get("segments_at_most")
                .asInt();
        assertThat(cost("{\"fold_diacritics\": false}", "vi")).startsWith((long) Math.ceil(segments * 350.5) + " VND");
    }

    /** Of a batch of two customers: {@code amount currency: shown}. */
    private String cost(String options, String language) {
        String id = created(options).get("id").asString();
        Answer answer = api.send(api.request("/api/v1/batches/" + id, api.adminToken())
                .header("Accept-Language", language)
                .GET());
        JsonNode cost = answer.json().get("texts").get("cost_at_most");
        String shown = cost.get("shown").asString().replace('\u00a0', ' ');
        return cost.get("amount").asString() + " " + cost.get("currency").asString() + ": " + shown;
    }

    @Test
    void a_test_stays_one_and_does_not_stand_in_the_way_of_the_real_sending() {
        String template = template();
        Answer test = upload(template, "{\"test\": true}");
        assertThat(test.status()).as(test.text()).isEqualTo(201);
        assertThat(test.json().get("options").get("test").asBoolean()).isTrue();
        assertThat(upload(template, "{\"test\": true}").status()).isEqualTo(201);

        Answer real = upload(template, "{}");

        assertThat(real.status()).as(real.text()).isEqualTo(201);
        assertThat(real.json().get("options").get("test").asBoolean()).isFalse();
        String path = "/api/v1/batches/" + test.json().get("id").asString();
        assertThat(api.put(path, java.util.Map.of("options", java.util.Map.of("test", false)))
                        .status())
                .isEqualTo(405);
        assertThat(api.get(path).json().get("options").get("test").asBoolean()).isTrue();
    }

    private void assertRefused(String options, String field) {
        Answer answer = upload(options);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("column_name").asString())
                .isEqualTo(field);
    }
}
