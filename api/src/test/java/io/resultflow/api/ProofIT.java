package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told of who got and opened a report, and whom to call. */
class ProofIT {
    private static final ApiServer API = ApiServer.get();
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 13; SM-A135F) Chrome/120.0 Mobile Safari/537.36";

    @Test
    void the_timeline_tells_every_fact_with_who_when_from_where_and_by_which_device() {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        Instant now = API.bean(TestClock.class).instant();
        API.bean(Attempts.class)
                .recordReceipt(new IntentKey(sent.id(), 1), new Receipt("SM1", DeliveryStatus.DELIVERED, null, now));
        API.bean(Reports.class).recordView(sent.id(), new View("a session", now, "203.0.113.9", PHONE));
        API.get("/api/v1/reports/" + sent.id() + "/pdf");

        JsonNode timeline =
                API.get("/api/v1/reports/" + sent.id() + "/timeline").json().get("items");

        assertThat(timeline.findValuesAsString("event"))
                .contains("created", "link_issued", "sent", "receipt", "viewed", "report_read", "expires");
        JsonNode viewed = entry(timeline, "viewed");
        assertThat(viewed.get("ip_address").asString()).isEqualTo("203.0.113.9");
        assertThat(viewed.get("device").asString()).isEqualTo("Chrome on Android");
        assertThat(entry(timeline, "report_read").get("by").asString()).isEqualTo("admin");
        assertThat(entry(timeline, "receipt").get("detail").asString()).isEqualTo("text 1, delivered");
        assertThat(timeline.toString())
                .doesNotContain(sent.token().plain(), sent.token().hash(), "482913", "a session");
    }

    @Test
    void the_proof_names_the_very_pdf_and_the_log_s_own_verdict() {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");

        JsonNode proof = API.get("/api/v1/reports/" + sent.id() + "/proof").json();

        assertThat(proof.get("versions").get(0).get("pdf_sha256").asString())
                .isEqualTo(Sha256.hex(Sha256.digest().digest(sent.pdf())));
        assertThat(proof.get("customer_name").asString()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(proof.get("audit_log_whole").asBoolean()).isTrue();
        assertThat(proof.get("audit_log_hash").asString()).hasSize(64);
        String table = API.get("/api/v1/reports/" + sent.id() + "/proof.csv").text();
        assertThat(table.lines().findFirst()).contains("at,event,version,by,ip_address,device,detail");
        assertThat(table)
                .contains(
                        ",created,1,",
                        "pdf_sha256,1,,,," + Sha256.hex(Sha256.digest().digest(sent.pdf())),
                        "audit_log_whole");
    }

    @Test
    void who_has_not_opened_is_called_and_leaves_the_list_when_reached() {
        SentReport sent = SentReport.of(API, "=HYPERLINK(\"x\")", "vi");
        String batch =
                API.bean(Reports.class).find(sent.id()).orElseThrow().batchId().value();
        String list = "/api/v1/reports/unopened?hours=0&batch_id=" + batch;

        assertThat(API.get(list).json().get("items").findValuesAsString("id"))
                .containsExactly(sent.id().value());
        assertThat(API.get("/api/v1/reports/unopened?hours=1&batch_id=" + batch)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        String table = API.get("/api/v1/reports/unopened.csv?hours=0&batch_id=" + batch)
                .text();
        assertThat(table).contains("'=HYPERLINK", "+84901234567").doesNotContain(",\"=HYPERLINK");

        Answer missed = call(sent, Map.of("reached", false, "note", "nobody answered"));
        assertThat(missed.json().get("calls").get(0).get("reached").asBoolean()).isFalse();
        assertThat(API.get(list).json().get("total").asInt()).isEqualTo(1);
        assertThat(call(sent, Map.of("reached", true)).status()).isEqualTo(200);
        assertThat(API.get(list).json().get("total").asInt()).isZero();
        assertThat(API.get("/api/v1/reports/" + sent.id() + "/timeline").text()).contains("nobody answered");
    }

    @Test
    void a_call_says_whether_the_customer_was_reached() {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        assertThat(call(sent, Map.of()).text()).contains("\"reached\"");
        assertThat(API.get("/api/v1/reports/unopened?hours=-1").code()).isEqualTo("value_not_allowed");
    }

    private static Answer call(SentReport sent, Map<String, ?> asked) {
        return API.post("/api/v1/reports/" + sent.id() + "/called", asked);
    }

    private static JsonNode entry(JsonNode timeline, String event) {
        return List.copyOf(timeline.valueStream()
                        .filter(entry -> entry.get("event").asString().equals(event))
                        .toList())
                .get(0);
    }
}
