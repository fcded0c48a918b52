package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.user.Role;
import io.resultflow.store.number.MarkedNumbers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The numbers that get no texts, as staff keep them. */
class NumbersIT {
    private static final PhoneNumber PHONE = new PhoneNumber("+84907000001");

    private final ApiServer api = ApiServer.get();

    @AfterEach
    void forget() {
        api.bean(MarkedNumbers.class).clear(PHONE);
    }

    @Test
    void staff_opt_a_number_out_see_it_and_take_it_back_by_an_id_that_tells_no_number() {
        Answer added = api.post("/api/v1/numbers", Map.of("phone", "0907 000 001", "reason", "asked at the desk"));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("phone").asString()).isEqualTo(PHONE.e164());
        assertThat(added.json().get("code").asString()).isEqualTo("sms_opted_out");
        assertThat(added.json().get("source").asString()).isEqualTo("staff");
        String id = added.json().get("id").asString();
        assertThat(listed(id)).isTrue();
        assertThat(api.post("/api/v1/numbers", Map.of("phone", PHONE.e164()))
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo(id);

        assertThat(api.delete("/api/v1/numbers/" + id).status()).isEqualTo(204);

        assertThat(listed(id)).isFalse();
        assertThat(api.bean(MarkedNumbers.class).find(PHONE)).isEmpty();
        assertThat(api.delete("/api/v1/numbers/" + id).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/audit.jsonl").text())
                .contains("number_opted_out", "number_cleared", id)
                .doesNotContain("907000001");
    }

    @Test
    void what_a_provider_has_proved_stands_there_in_words() {
        String id = api.bean(MarkedNumbers.class)
                .mark(PHONE, ProblemCode.SMS_NOT_MOBILE)
                .id()
                .value();

        assertThat(listed(id)).isTrue();
        assertThat(api.get("/api/v1/numbers?size=200").text()).contains("sms_not_mobile", "provider");
    }

    @Test
    void what_is_no_phone_is_refused() {
        assertThat(api.post("/api/v1/numbers", Map.of("phone", "123")).status()).isEqualTo(422);
        assertThat(api.post("/api/v1/numbers", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void a_viewer_neither_sees_nor_changes_them() {
        Caller viewer = Caller.of(api, Role.VIEWER);
        assertThat(viewer.get("/numbers").status()).isEqualTo(403);
        assertThat(viewer.post("/numbers", Map.of("phone", PHONE.e164())).status())
                .isEqualTo(403);
    }

    private boolean listed(String id) {
        for (JsonNode item : api.get("/api/v1/numbers?size=200").json().get("items")) {
            if (item.get("id").asString().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
