package io.resultflow.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.sms.Callback;
import io.resultflow.sms.SmsReceipt;
import io.resultflow.sms.SmsReceipts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioReceiptsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final IntentKey TEXT = new IntentKey(new ReportId("a".repeat(24)), 2, 3);
    private static final String URL = "https://results.example/api/v1/webhooks/sms/twilio?text=" + TEXT;

    private final TwilioReceipts receipts = new TwilioReceipts(TwilioServer.TOKEN, Clock.fixed(NOW, ZoneOffset.UTC));

    private static Callback callback(String url, String signature, Map<String, String> form) {
        return new Callback(
                url, Map.of("text", TEXT.value()), Map.of("x-twilio-signature", signature), form, new byte[0]);
    }

    private static Callback signed(String status, String error) {
        Map<String, String> form = Map.of("MessageSid", "SM1", "MessageStatus", status, "ErrorCode", error);
        return callback(URL, TwilioSignature.of(URL, form), form);
    }

    @ParameterizedTest
    @CsvSource({"sent, SENT", "delivered, DELIVERED", "read, DELIVERED"})
    void a_signed_callback_says_how_far_the_text_is(String told, DeliveryStatus status) {
        assertThat(receipts.read(signed(told, "")))
                .contains(new SmsReceipt(TEXT, new Receipt("SM1", status, null, NOW)));
    }

    @ParameterizedTest
    @CsvSource({
        "undelivered, 30003, SMS_UNREACHABLE",
        "undelivered, 30005, SMS_UNREACHABLE",
        "undelivered, 30006, SMS_NOT_MOBILE",
        "failed, 30007, SMS_BLOCKED",
        "failed, 30036, SMS_TOO_LATE",
        "failed, 21610, SMS_OPTED_OUT",
        "canceled, '', SMS_REJECTED"
    })
    void a_failure_says_why(String told, String error, ProblemCode why) {
        assertThat(receipts.read(signed(told, error)))
                .contains(new SmsReceipt(TEXT, new Receipt("SM1", DeliveryStatus.FAILED, why, NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "sending", "accepted", "scheduled", "no-such-status"})
    void what_twilio_does_before_it_hands_a_text_on_is_not_kept(String told) {
        assertThat(receipts.read(signed(told, ""))).isEmpty();
    }

    @Test
    void a_callback_that_twilio_did_not_sign_is_forged() {
        Map<String, String> form = Map.of("MessageSid", "SM1", "MessageStatus", "delivered");
        String good = TwilioSignature.of(URL, form);
        Map<String, String> changed = Map.of("MessageSid", "SM1", "MessageStatus", "failed");

        assertForged(callback(URL, "", form));
        assertForged(callback(URL, good, changed));
        assertForged(callback(URL.replace("results", "attacker"), good, form));
        assertForged(new Callback(URL, Map.of("text", TEXT.value()), Map.of(), form, new byte[0]));
        assertThat(receipts.read(callback(URL, good, form))).isPresent();
    }

    private void assertForged(Callback callback) {
        assertThatExceptionOfType(SmsReceipts.Forged.class).isThrownBy(() -> receipts.read(callback));
    }
}
