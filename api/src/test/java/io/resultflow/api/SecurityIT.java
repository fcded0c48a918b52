package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.user.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIT {
    private final ApiServer api = ApiServer.get();

    @Test
    void the_first_admins_password_is_readable_by_its_owner_alone() throws Exception {
        assertThat(Files.getPosixFilePermissions(Engines.home().resolve("admin-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/batches", "/api/v1/outbox", "/api/v1/nothing", "/api/v1/reports/x/pdf"})
    void without_a_token_every_answer_is_the_same_401(String path) {
        Answer answer = api.send(api.request(path, "").GET());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.json().get("request_id").asString()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void a_made_up_token_is_refused() {
        assertThat(api.send(api.request("/api/v1/batches", "made-up").GET()).code())
                .isEqualTo("unauthenticated");
    }

    @Test
    void a_token_ends_with_its_logout() {
        String token = api.loginAs(Role.ADMIN);
        assertThat(api.send(api.request("/api/v1/auth/logout", token).POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(204);
        assertThat(api.send(api.request("/api/v1/batches", token).GET()).status())
                .isEqualTo(401);
    }

    @Test
    void a_viewer_looks_but_neither_acts_nor_reads_reports_or_texts() {
        String viewer = api.loginAs(Role.VIEWER);
        assertThat(api.send(api.request("/api/v1/batches", viewer).GET()).status())
                .isEqualTo(200);
        String id = "0123456789abcdef01234567";
        assertThat(api.send(api.request("/api/v1/batches/" + id + "/start", viewer)
                                .POST(BodyPublishers.noBody()))
                        .code())
                .isEqualTo("forbidden");
        assertThat(api.send(api.request("/api/v1/reports/" + id + "/pdf", viewer)
                                .GET())
                        .code())
                .isEqualTo("forbidden");
        assertThat(api.send(api.request("/api/v1/batches/" + id + "/failed-rows.xlsx", viewer)
                                .GET())
                        .code())
                .isEqualTo("forbidden");
        assertThat(api.send(api.request("/api/v1/batches/" + id + "/rows", viewer)
                                .POST(BodyPublishers.noBody()))
                        .code())
                .isEqualTo("forbidden");
        assertThat(api.send(api.request("/api/v1/outbox", viewer).GET()).code()).isEqualTo("forbidden");
    }

    @Test
    void guessing_passwords_is_slowed_and_says_for_how_long() {
        Map<String, String> guess = Map.of("username", "nobody-" + UUID.randomUUID(), "password", "guess");
        for (int i = 0; i < 5; i++) {
            assertThat(api.post("/api/v1/auth/login", guess).code()).isEqualTo("wrong_credentials");
        }
        Answer slowed = api.post("/api/v1/auth/login", guess);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.code()).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 300);
    }

    @Test
    void answers_are_kept_by_nobody_and_framed_by_nobody() {
        Answer answer = api.get("/api/v1/batches");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void the_store_holds_no_token() {
        String token = api.loginAs(Role.ADMIN);
        var sessions = api.bean(com.mongodb.client.MongoDatabase.class)
                .withCodecRegistry(com.mongodb.MongoClientSettings.getDefaultCodecRegistry());
        for (String name : sessions.listCollectionNames()) {
            for (var document : sessions.getCollection(name).find()) {
                assertThat(document.toJson().contains(token)).as(name).isFalse();
            }
        }
    }
}
