package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.user.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerApiIT {
    private final ApiServer api = ApiServer.get();

    @Test
    void link_and_password_give_a_token_for_that_one_report() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        Answer access = authenticate(sent, "482913");
        assertThat(access.status()).isEqualTo(200);
        String token = access.json().get("access_token").asString();
        Answer report = get("/api/v1/customer/report", token);
        assertThat(report.json().get("id").asString()).isEqualTo(sent.id().value());
        assertThat(report.text()).contains("N. T. Hoa").doesNotContain("Nguyễn");
        assertThat(get("/api/v1/customer/report/pdf", token).response().body()).isEqualTo(sent.pdf());
    }

    @Test
    void pages_and_API_count_wrong_passwords_together() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        for (int i = 0; i < 4; i++) {
            Answer wrong = authenticate(sent, "000000");
            assertThat(wrong.code()).isEqualTo("wrong_credentials");
            assertThat(wrong.json().get("request_id").asString()).isEqualTo(wrong.header("X-Request-Id"));
        }
        assertThat(authenticate(sent, "000000").code()).isEqualTo("link_locked");
        assertThat(authenticate(sent, "482913").code()).isEqualTo("link_locked");
        assertThat(api.send(api.request(sent.path(), "").GET()).status()).isEqualTo(403);
    }

    @Test
    void a_staff_token_opens_no_customers_report_and_a_customers_token_no_staff_page() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        String customer =
                authenticate(sent, "482913").json().get("access_token").asString();
        assertThat(get("/api/v1/reports/" + sent.id(), customer).code()).isEqualTo("unauthenticated");
        assertThat(get("/api/v1/customer/report", api.loginAs(Role.ADMIN)).code())
                .isEqualTo("unauthenticated");
        assertThat(get("/api/v1/customer/report/pdf", "").code()).isEqualTo("unauthenticated");
    }

    @Test
    void staff_find_a_report_by_phone_and_read_what_became_of_it() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        String token = authenticate(sent, "482913").json().get("access_token").asString();
        get("/api/v1/customer/report/pdf", token);
        Answer found = api.get("/api/v1/reports?phone=0901%20234%20567");
        assertThat(found.text()).contains(sent.id().value());
        Answer one = api.get("/api/v1/reports/" + sent.id());
        assertThat(one.json().get("status").asString()).isEqualTo("viewed");
        assertThat(one.json().get("delivery").get("delivery_status").asString()).isEqualTo("delivered");
        assertThat(api.get("/api/v1/reports/" + sent.id() + "/timeline").text())
                .contains("created", "sent", "viewed", "expires");
        assertThat(api.get("/api/v1/reports/" + sent.id() + "/pdf").response().body())
                .isEqualTo(sent.pdf());
        assertThat(api.get("/api/v1/outbox?to=%2B84901234567").text()).contains("482913");
    }

    private Answer authenticate(SentReport sent, String password) {
        return api.post(
                "/api/v1/customer/authenticate", Map.of("token", sent.token().plain(), "password", password));
    }

    private Answer get(String path, String token) {
        return api.send(api.request(path, token).GET());
    }
}
