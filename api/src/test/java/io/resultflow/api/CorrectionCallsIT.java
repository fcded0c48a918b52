package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.user.Role;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the call to correct a report takes, refuses and leaves behind. */
class CorrectionCallsIT {
    private static final ApiServer API = ApiServer.get();
    private static final ObedientEngine ENGINE = new ObedientEngine(API);
    private static final Map<String, Object> ASKED =
            Map.of("values", Map.of("Result", "6.2"), "reason", "  a wrong\nunit ");

    @BeforeAll
    static void startEngine() {
        ENGINE.start();
    }

    @AfterAll
    static void endEngine() {
        ENGINE.close();
    }

    @Test
    void the_answer_is_the_next_version_and_the_same_key_the_same_answer() {
        SentReport sent = sentInRunningBatch();

        Answer first = correct(sent.id(), ASKED, "key-" + sent.id());

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().get("version").asInt()).isEqualTo(2);
        assertThat(first.json().get("supersedes").asString())
                .isEqualTo(sent.id().value());
        assertThat(first.json().get("correction").get("reason").asString()).isEqualTo("a wrong unit");
        assertThat(correct(sent.id(), ASKED, "key-" + sent.id()).text()).isEqualTo(first.text());
        assertThat(correct(sent.id(), Map.of("values", Map.of("Result", "7"), "reason", "x"), "key-" + sent.id())
                        .code())
                .isEqualTo("idempotency_key_reused");
        assertThat(correct(sent.id(), ASKED, "another").code()).isEqualTo("report_superseded");
        assertThat(API.get("/api/v1/reports/" + sent.id())
                        .json()
                        .get("superseded_by")
                        .asString())
                .isEqualTo(first.json().get("id").asString());
    }

    @Test
    void a_reason_is_needed_and_is_short_enough_for_a_line() {
        SentReport sent = sentInRunningBatch();

        assertThat(correct(sent.id(), Map.of("values", Map.of("Result", "6")), null)
                        .text())
                .contains("\"reason\"");
        assertThat(correct(sent.id(), Map.of("reason", "x".repeat(201), "values", Map.of("Result", "6")), null)
                        .text())
                .contains("value_not_allowed");
        assertThat(correct(sent.id(), Map.of("reason", "x"), null).code()).isEqualTo("nothing_to_correct");
        assertThat(report(sent.id()).versions().supersededBy()).isNull();
    }

    @Test
    void before_its_batch_is_started_there_is_nothing_to_correct() {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");

        assertThat(correct(sent.id(), ASKED, null).code()).isEqualTo("batch_not_running");
    }

    @Test
    void the_audit_log_names_the_fields_and_not_their_values() {
        SentReport sent = sentInRunningBatch();
        Map<String, Object> asked = Map.of(
                "values",
                Map.of("Result", "8.4321"),
                "phone",
                "0907 654 321",
                "customer_name",
                "Phạm Thị Bí Mật",
                "reason",
                "her neighbour's");

        assertThat(correct(sent.id(), asked, null).status()).isEqualTo(201);

        String entry = Caller.of(API, Role.ADMIN)
                .get("/audit.jsonl")
                .text()
                .lines()
                .filter(line -> line.contains(sent.id().value()) && line.contains("report_corrected"))
                .findFirst()
                .orElseThrow();
        assertThat(entry)
                .contains("\"Result\"", "\"Phone\"", "\"Name\"", "her neighbour's", "\"version\"")
                .doesNotContain("8.4321", "5.1", "654", "Bí Mật", "Hoa");
    }

    private static SentReport sentInRunningBatch() {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        ENGINE.runs(report(sent.id()).batchId().value());
        return sent;
    }

    private static Report report(ReportId id) {
        return API.bean(Reports.class).find(id).orElseThrow();
    }

    private static Answer correct(ReportId id, Map<String, ?> asked, @Nullable String key) {
        var request = API.request("/api/v1/reports/" + id + "/correct", API.adminToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(asked)));
        return API.send(key == null ? request : request.header("Idempotency-Key", key));
    }
}
