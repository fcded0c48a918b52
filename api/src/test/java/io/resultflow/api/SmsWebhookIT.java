package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.sms.twilio.TwilioSignature;
import io.resultflow.store.number.MarkedNumber;
import io.resultflow.store.number.MarkedNumbers;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Receipts as Twilio sends them, through a proxy: it signs the public address, and we are reached at another. */
class SmsWebhookIT {
    private static final String PUBLIC = "http://localhost:8080";
    private static final String PATH = "/api/v1/webhooks/sms/twilio";
    private static final PhoneNumber PHONE = new PhoneNumber("+84901234567");

    private final ApiServer api = ApiServer.get();
    private SentReport report;

    @BeforeEach
    void send() {
        report = SentReport.of(api, "Nguyễn Văn An", "vi");
    }

    @AfterEach
    void forget() {
        api.bean(MarkedNumbers.class).clear(PHONE);
    }

    @Test
    void a_signed_receipt_says_that_the_text_arrived() {
        assertThat(told("sent", null).status()).isEqualTo(204);
        assertThat(delivery().get("delivery_status").asString()).isEqualTo("sent");

        assertThat(told("delivered", null).status()).isEqualTo(204);
        assertThat(delivery().get("delivery_status").asString()).isEqualTo("delivered");
        assertThat(delivery().get("overdue").asBoolean()).isFalse();
    }

    @Test
    void receipts_that_come_twice_or_late_change_nothing() {
        told("delivered", null);

        assertThat(told("delivered", null).status()).isEqualTo(204);
        assertThat(told("sent", null).status()).isEqualTo(204);
        assertThat(told("failed", "30003").status()).isEqualTo(204);

        assertThat(delivery().get("delivery_status").asString()).isEqualTo("delivered");
        assertThat(delivery().get("failure").isNull()).isTrue();
    }

    @Test
    void a_failure_is_told_in_words_and_a_landline_is_marked() {
        told("undelivered", "30006");

        assertThat(delivery().get("delivery_status").asString()).isEqualTo("failed");
        assertThat(delivery().get("failure").get("code").asString()).isEqualTo("sms_not_mobile");
        assertThat(delivery().get("failure").get("message").asString()).isNotBlank();
        assertThat(api.bean(MarkedNumbers.class).find(PHONE))
                .map(MarkedNumber::reason)
                .contains(ProblemCode.SMS_NOT_MOBILE);
    }

    @Test
    void a_phone_that_is_switched_off_is_not_marked() {
        told("undelivered", "30003");

        assertThat(delivery().get("failure").get("code").asString()).isEqualTo("sms_unreachable");
        assertThat(api.bean(MarkedNumbers.class).find(PHONE)).isEmpty();
    }

    @Test
    void a_forged_receipt_is_forbidden_and_changes_nothing() {
        Map<String, String> form = form("failed", "30006");
        String good = TwilioSignature.of(PUBLIC + path(), form);

        assertThat(post(path(), "", form).status()).isEqualTo(403);
        assertThat(post(path(), good, form("delivered", null)).status()).isEqualTo(403);
        assertThat(post(path(), TwilioSignature.of(api.url() + path(), form), form)
                        .status())
                .isEqualTo(403);
        assertThat(post(PATH + "?text=" + new IntentKey(report.id(), 2), good, form)
                        .status())
                .isEqualTo(403);

        assertThat(delivery().get("delivery_status").asString()).isEqualTo("sent");
    }

    @Test
    void a_provider_that_does_not_send_our_texts_has_no_address() {
        assertThat(post("/api/v1/webhooks/sms/another", "", form("delivered", null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_signed_receipt_of_what_is_no_text_of_ours_is_taken_and_forgotten() {
        String path = PATH + "?text=none";
        Map<String, String> form = form("delivered", null);
        assertThat(post(path, TwilioSignature.of(PUBLIC + path, form), form).status())
                .isEqualTo(204);
    }

    @Test
    void a_text_without_a_receipt_is_overdue_after_its_time() {
        assertThat(delivery().get("overdue").asBoolean()).isFalse();

        api.bean(TestClock.class).pass(Duration.ofHours(7));

        assertThat(delivery().get("overdue").asBoolean()).isTrue();
    }

    @Test
    void a_customer_who_answers_stop_is_texted_no_more_until_they_answer_start() {
        assertThat(answered("Hủy").status()).isEqualTo(204);
        assertThat(answered("STOP").status()).isEqualTo(204);

        MarkedNumber mark = api.bean(MarkedNumbers.class).find(PHONE).orElseThrow();
        assertThat(mark.reason()).isEqualTo(ProblemCode.SMS_OPTED_OUT);
        assertThat(mark.source()).isEqualTo(MarkSource.TEXT);
        assertThat(api.get("/api/v1/audit.jsonl").text())
                .contains("number_opted_out", mark.id().value())
                .doesNotContain("901234567");
        assertThat(api.post("/api/v1/reports/" + report.id() + "/resend", Map.of())
                        .code())
                .isEqualTo("sms_opted_out");

        answered("START");
        assertThat(api.bean(MarkedNumbers.class).find(PHONE)).isEmpty();
    }

    @Test
    void start_takes_nothing_back_that_somebody_else_said_of_the_number() {
        api.bean(MarkedNumbers.class).optOut(PHONE, MarkSource.PAGE);

        answered("START");

        assertThat(api.bean(MarkedNumbers.class).find(PHONE)).isPresent();
    }

    @Test
    void an_answer_that_is_no_wish_or_that_is_forged_changes_nothing() {
        assertThat(answered("Cảm ơn").status()).isEqualTo(204);
        Map<String, String> stop = Map.of("From", PHONE.e164(), "Body", "STOP");
        assertThat(post(PATH, "", stop).status()).isEqualTo(403);
        assertThat(post(PATH, TwilioSignature.of(PUBLIC + PATH, Map.of("From", PHONE.e164())), stop)
                        .status())
                .isEqualTo(403);

        assertThat(api.bean(MarkedNumbers.class).find(PHONE)).isEmpty();
    }

    private Answer answered(String body) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("MessageSid", "SM0002", "From", PHONE.e164(), "To", "+84999999999", "SmsStatus", "received"));
        form.put("Body", body);
        return post(PATH, TwilioSignature.of(PUBLIC + PATH, form), form);
    }

    private JsonNode delivery() {
        return api.get("/api/v1/reports/" + report.id()).json().get("delivery");
    }

    private String path() {
        return PATH + "?text=" + new IntentKey(report.id(), 1);
    }

    private static Map<String, String> form(String status, @Nullable String error) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", "SM0001");
        form.put("MessageStatus", status);
        form.put("To", "+84901234567");
        if (error != null) {
            form.put("ErrorCode", error);
        }
        return form;
    }

    private Answer told(String status, @Nullable String error) {
        Map<String, String> form = form(status, error);
        return post(path(), TwilioSignature.of(PUBLIC + path(), form), form);
    }

    private Answer post(String path, String signature, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return api.send(api.request(path, "")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(body)));
    }
}
