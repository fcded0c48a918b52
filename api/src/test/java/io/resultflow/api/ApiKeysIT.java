package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.Role;
import io.resultflow.store.audit.AuditLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** API keys over HTTP. What each scope allows stands in CallsIT. */
class ApiKeysIT {
    private final ApiServer api = ApiServer.get();
    private final Caller owner = Caller.of(api, Role.ADMIN);

    @Test
    void a_key_is_shown_once_and_stored_nowhere() {
        Answer made = make("read", 30);
        assertThat(made.status()).isEqualTo(201);
        String key = made.json().get("key").asString();
        assertThat(key).startsWith("rfk_");

        JsonNode listed = owner.get("/auth/api-keys").json().get("items").get(0);
        assertThat(listed.get("id")).isEqualTo(made.json().get("id"));
        assertThat(listed.has("key")).isFalse();
        MongoDatabase database =
                api.bean(MongoDatabase.class).withCodecRegistry(MongoClientSettings.getDefaultCodecRegistry());
        for (String name : database.listCollectionNames()) {
            for (var document : database.getCollection(name).find()) {
                assertThat(document.toJson().contains(key)).as(name).isFalse();
            }
        }
    }

    @Test
    void its_last_use_is_told() {
        Answer made = make("read", 30);
        assertThat(owner.get("/auth/api-keys")
                        .json()
                        .get("items")
                        .get(0)
                        .get("last_used_at")
                        .isNull())
                .isTrue();
        program(made).get("/batches");
        assertThat(owner.get("/auth/api-keys")
                        .json()
                        .get("items")
                        .get(0)
                        .get("last_used_at")
                        .isNull())
                .isFalse();
    }

    @Test
    void it_ends_by_its_time_or_when_it_is_revoked() {
        Answer short_ = make("read", 1);
        Answer revoked = make("read", 30);
        String id = revoked.json().get("id").asString();
        assertThat(Caller.of(api, Role.ADMIN).delete("/auth/api-keys/" + id).status())
                .isEqualTo(404);
        assertThat(owner.delete("/auth/api-keys/" + id).status()).isEqualTo(204);
        assertThat(program(revoked).get("/batches").status()).isEqualTo(401);

        assertThat(program(short_).get("/batches").status()).isEqualTo(200);
        api.bean(TestClock.class).pass(Duration.ofDays(1));
        assertThat(program(short_).get("/batches").status()).isEqualTo(401);
    }

    @Test
    void what_a_program_did_stands_in_the_audit_log_with_its_key_and_its_owner() {
        Answer made = make("read_reports", 30);
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");

        program(made).get("/reports/" + sent.id() + "/pdf");
        owner.get("/reports/" + sent.id() + "/pdf");

        AuditLog log = api.bean(AuditLog.class);
        List<AuditEntry> looks = log.of(Subject.of(sent.id()));
        assertThat(looks)
                .extracting(entry -> entry.key() == null ? "" : entry.key().value())
                .containsExactly(made.json().get("id").asString(), "");
        assertThat(looks.get(0).actor()).isEqualTo(looks.get(1).actor());
        assertThat(log.verify().isWhole()).isTrue();
        assertThat(Caller.of(api, Role.ADMIN).get("/audit.jsonl").text())
                .contains("\"api_key\":\"" + made.json().get("id").asString() + "\"");
    }

    @Test
    void a_key_makes_no_keys_and_logs_nobody_out() {
        Caller program = program(make("operate", 30));
        assertThat(program.post("/auth/api-keys", Map.of("name", "x", "scope", "read"))
                        .code())
                .isEqualTo("forbidden");
        assertThat(program.post("/auth/logout", Map.of()).code()).isEqualTo("forbidden");
    }

    @Test
    void a_key_needs_a_name_a_scope_and_an_end_within_a_year() {
        assertThat(owner.post("/auth/api-keys", Map.of("scope", "read")).status())
                .isEqualTo(422);
        assertThat(owner.post("/auth/api-keys", Map.of("name", "x", "scope", "everything"))
                        .status())
                .isEqualTo(422);
        assertThat(make("read", 400).status()).isEqualTo(422);
        assertThat(make("read", 0).status()).isEqualTo(422);
    }

    private Answer make(String scope, int days) {
        return owner.post("/auth/api-keys", Map.of("name", "a program", "scope", scope, "expires_in_days", days));
    }

    private Caller program(Answer made) {
        return new Caller(api, made.json().get("key").asString());
    }
}
