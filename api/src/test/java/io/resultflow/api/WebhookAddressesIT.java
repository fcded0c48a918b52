package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.user.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which programs are told what happens is an admin's to say, within what is safe. */
class WebhookAddressesIT {
    private static final ApiServer API = ApiServer.get();
    private static final List<String> EVENTS = List.of("report.delivered", "batch.completed");

    private final Caller admin = Caller.of(API, Role.ADMIN);

    private Answer create(String url, List<String> events) {
        return admin.post("/webhooks", Map.of("url", url, "events", events));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://2130706433/hook",
                "https://[::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://10.1.2.3/hook",
                "https://192.168.1.1:8443/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00:ec2::254]/latest",
                "https://nobody.invalid/hook",
                "https://me:secret@1.1.1.1/hook",
                "http://1.1.1.1/hook",
                "ftp://1.1.1.1/hook",
                "https:///hook",
                "not an address"
            })
    void an_address_of_ones_own_network_is_refused(String url) {
        Answer answer = create(url, EVENTS);

        assertThat(answer.status()).isIn(400, 422);
        assertThat(admin.get("/webhooks").text()).doesNotContain(url);
    }

    @Test
    void what_nobody_can_be_told_of_is_refused() {
        assertThat(create("https://1.1.1.1/hook", List.of()).status()).isIn(400, 422);
        assertThat(create("https://1.1.1.1/hook", List.of("report.read")).status())
                .isIn(400, 422);
        assertThat(create("https://1.1.1.1/hook", List.of("webhook.test")).status())
                .isIn(400, 422);
    }

    @Test
    void a_secret_is_shown_when_it_is_made_and_never_again() {
        Answer made = create("https://1.1.1.1/hook", EVENTS);
        assertThat(made.status()).isEqualTo(201);
        String id = made.json().get("id").asString();
        String first = made.json().get("secret").asString();
        assertThat(first).startsWith("whsec_");

        Answer rotated = admin.post("/webhooks/" + id + "/secret", Map.of("overlap_hours", 1));
        assertThat(rotated.json().get("secret").asString()).startsWith("whsec_").isNotEqualTo(first);
        assertThat(admin.post("/webhooks/" + id + "/secret", Map.of("overlap_hours", 999))
                        .status())
                .isIn(400, 422);
        assertThat(admin.get("/webhooks").text()).contains(id).doesNotContain("whsec_");
        assertThat(admin.get("/webhooks/" + id).text()).doesNotContain("whsec_");
    }

    @Test
    void it_is_changed_tried_and_deleted() {
        String id = create("https://1.1.1.1/hook", EVENTS).json().get("id").asString();

        Answer changed = admin.send("PATCH", "/webhooks/" + id, Map.of("active", false));
        assertThat(changed.json().get("active").asBoolean()).isFalse();
        assertThat(changed.json().get("events").valueStream().map(event -> event.asString()))
                .containsExactly("batch.completed", "report.delivered");
        assertThat(admin.send("PATCH", "/webhooks/" + id, Map.of("url", "https://10.0.0.1/"))
                        .status())
                .isIn(400, 422);
        assertThat(admin.post("/webhooks/" + id + "/test", Map.of()).status()).isEqualTo(202);
        assertThat(admin.get("/webhooks/" + id + "/deliveries")
                        .json()
                        .get("items")
                        .get(0)
                        .get("type")
                        .asString())
                .isEqualTo("webhook.test");
        assertThat(admin.delete("/webhooks/" + id).status()).isEqualTo(204);
        assertThat(admin.get("/webhooks/" + id).status()).isEqualTo(404);
    }
}
