package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsIT {
    private final ApiServer api = ApiServer.get();

    @Test
    void an_unknown_path_and_an_unknown_or_malformed_id_are_not_found() {
        for (String path : new String[] {
            "/api/v1/nothing",
            "/api/v1/batches/0123456789abcdef01234567",
            "/api/v1/batches/zzz",
            "/api/v1/reports/0123456789abcdef01234567",
            "/api/v1/templates/0123456789abcdef01234567/file"
        }) {
            Answer answer = api.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not_found");
            assertThat(answer.json().get("instance").asString()).isEqualTo(path);
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:resultflow:problem:not_found");
        }
    }

    @Test
    void a_wrong_method_is_told() {
        Answer answer = api.delete("/api/v1/batches");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method_not_allowed");
    }

    @Test
    void a_wrong_content_type_is_told() {
        assertThat(api.post("/api/v1/batches", Map.of()).code()).isEqualTo("unsupported_media_type");
    }

    @Test
    void malformed_JSON_is_told_without_an_exceptions_words() {
        Answer answer = api.send(api.request("/api/v1/auth/login", "")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\": \"secret-name")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad_request");
        assertThat(answer.text()).doesNotContain("secret-name", "Exception", "jackson");
    }

    @Test
    void a_caller_who_prefers_Vietnamese_reads_Vietnamese() {
        Answer answer = api.send(api.request("/api/v1/batches", "")
                .header("Accept-Language", "vi-VN,vi;q=0.9")
                .GET());
        assertThat(answer.json().get("title").asString()).isEqualTo("Bạn chưa đăng nhập.");
    }

    @Test
    void a_page_out_of_range_names_the_parameter() {
        Answer answer = api.get("/api/v1/batches?size=201");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("column_name").asString())
                .isEqualTo("size");
    }

    @Test
    void the_health_of_both_engines_is_shown() {
        Answer health = api.send(api.request("/actuator/health", "").GET());
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text()).contains("\"temporal\"", "\"mongo\"");
    }

    @Test
    void the_API_describes_itself_in_the_names_it_uses() {
        Answer docs = api.send(api.request("/v3/api-docs", "").GET());
        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.text())
                .contains("/api/v1/batches/{id}/revoke", "template_id", "views_count")
                .doesNotContain("viewsCount");
    }
}
