package io.resultflow.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsSenderContract;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.sms.twilio.TwilioServer.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TwilioSenderTest implements SmsSenderContract.Lookups {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SETTLES = Duration.ofSeconds(60);

    private final TwilioServer server = new TwilioServer(Clock.systemUTC());
    private Clock clock = Clock.systemUTC();

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    public TwilioSender sender() {
        return sender(server.url(), TIMEOUT, clock);
    }

    @Override
    public void letTimePass() {
        clock = Clock.offset(clock, SETTLES);
    }

    @Override
    public TwilioSender unreachable() {
        return sender(URI.create("http://127.0.0.1:1"), TIMEOUT, Clock.systemUTC());
    }

    @Override
    public List<String> received(PhoneNumber phone) {
        return server.received(phone);
    }

    private static TwilioSender sender(URI url, Duration timeout, Clock clock) {
        return new TwilioSender(settings(url, timeout), clock);
    }

    private static TwilioSettings settings(URI url, Duration timeout) {
        return new TwilioSettings(
                TwilioServer.ACCOUNT,
                TwilioServer.TOKEN,
                "AN LAB",
                null,
                url,
                URI.create("https://results.example/api/v1/webhooks/sms/twilio"),
                timeout,
                SETTLES);
    }

    @Test
    void a_text_says_who_sends_it_where_receipts_go_and_when_it_is_too_late() {
        SmsMessage message = SmsSenderContract.message();

        sender().send(message);

        assertThat(server.texts().get(0).fields())
                .containsEntry("From", "AN LAB")
                .containsEntry("To", "+84901234567")
                .containsEntry("ValidityPeriod", "36000")
                .containsEntry(
                        "StatusCallback",
                        "https://results.example/api/v1/webhooks/sms/twilio?text=" + message.intentKey());
    }

    @Test
    void a_messaging_service_chooses_the_sender_itself() {
        TwilioSettings service = new TwilioSettings(
                TwilioServer.ACCOUNT, TwilioServer.TOKEN, null, "MG1", server.url(), null, TIMEOUT, SETTLES);

        new TwilioSender(service, Clock.systemUTC()).send(SmsSenderContract.message());

        assertThat(server.texts().get(0).fields())
                .containsEntry("MessagingServiceSid", "MG1")
                .doesNotContainKeys("From", "StatusCallback");
    }

    @Test
    void an_error_of_the_server_is_not_repeated_and_not_believed() {
        server.faults = () -> Fault.ERROR;

        assertThat(sender().send(SmsSenderContract.message())).isEqualTo(new SmsOutcome.Unknown());

        assertThat(server.requests).hasValue(1);
    }

    @Test
    void a_busy_provider_says_when_to_come_again() {
        server.faults = () -> Fault.BUSY;

        assertThat(sender().send(SmsSenderContract.message()))
                .isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_UNAVAILABLE, Duration.ofSeconds(1)));
    }

    @Test
    void nobody_listening_has_taken_nothing() {
        assertThat(unreachable().send(SmsSenderContract.message()))
                .isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_UNAVAILABLE, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_AFTER_TAKING", "DROP_AFTER_TAKING", "CUT_ANSWER", "SLOW"})
    void a_text_whose_answer_is_lost_is_found(Fault fault) {
        server.faults = () -> fault;
        SmsMessage message = SmsSenderContract.message();
        TwilioSender sender = sender(server.url(), Duration.ofMillis(500), clock);

        assertThat(sender.send(message)).isEqualTo(new SmsOutcome.Unknown());

        assertThat(sender.find(SmsSenderContract.attempt(message)))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.accepted().providerId())
                                .isEqualTo(server.texts().get(0).sid()));
        assertThat(server.texts()).hasSize(1);
    }

    @Test
    void a_dropped_request_that_brought_nothing_is_absent_once_the_list_can_be_believed() {
        server.faults = () -> Fault.DROP;
        SmsMessage message = SmsSenderContract.message();
        TwilioSender soon = sender();

        assertThat(soon.send(message)).isEqualTo(new SmsOutcome.Unknown());

        assertThatExceptionOfType(SmsUnavailable.class)
                .isThrownBy(() -> soon.find(SmsSenderContract.attempt(message)))
                .satisfies(e ->
                        assertThat(e.retryAfter().orElseThrow()).isPositive().isLessThan(SETTLES));
        letTimePass();
        assertThat(sender().find(SmsSenderContract.attempt(message))).isEqualTo(new Lookup.Absent());
    }

    @Test
    void a_list_without_bodies_says_nothing_of_a_number_that_has_a_text_in_that_time() {
        server.redacts = true;
        SmsMessage message = SmsSenderContract.message();
        sender().send(message);

        assertThat(sender().find(SmsSenderContract.attempt(message))).isEqualTo(new Lookup.Inconclusive());
        SmsAttempt another = new SmsAttempt(
                message.intentKey(), new PhoneNumber("+84907654321"), message.tokenHash(), Instant.now());
        letTimePass();
        assertThat(sender().find(another)).isEqualTo(new Lookup.Absent());
    }

    @Test
    void a_text_is_found_behind_many_others_of_its_number() {
        SmsMessage message = SmsSenderContract.message();
        SmsOutcome accepted = sender().send(message);
        for (int i = 0; i < 150; i++) {
            sender().send(SmsSenderContract.message());
        }

        assertThat(sender().find(SmsSenderContract.attempt(message))).isEqualTo(new Lookup.Found((Accepted) accepted));
    }

    @Test
    void a_list_that_cannot_be_asked_says_nothing() {
        server.listFails = true;

        assertThatExceptionOfType(SmsUnavailable.class)
                .isThrownBy(() -> sender().find(SmsSenderContract.attempt(SmsSenderContract.message())));
    }

    @ParameterizedTest
    @CsvSource({
        "21211, SMS_NUMBER_INVALID",
        "21610, SMS_OPTED_OUT",
        "21614, SMS_NOT_MOBILE",
        "21635, SMS_NOT_MOBILE",
        "21408, SMS_COUNTRY_CLOSED",
        "21617, SMS_TEXT_REFUSED",
        "99999, SMS_REJECTED"
    })
    void a_refusal_is_told_in_our_words(int code, ProblemCode told) {
        server.refusesWith = code;

        assertThat(sender().send(SmsSenderContract.message())).isEqualTo(new SmsOutcome.Rejected(told));
        assertThat(server.texts()).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_account_is_no_fault_of_the_text() {
        server.refusesWith = 21606;
        assertThat(sender().send(SmsSenderContract.message()))
                .isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_ACCOUNT, null));

        TwilioSettings wrong = new TwilioSettings(
                TwilioServer.ACCOUNT, "another", "AN LAB", null, server.url(), null, TIMEOUT, SETTLES);
        assertThat(new TwilioSender(wrong, Clock.systemUTC()).send(SmsSenderContract.message()))
                .isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_ACCOUNT, null));
    }

    @Test
    void a_worker_that_stood_still_since_it_stored_the_attempt_sends_nothing() {
        Clock later = Clock.fixed(Instant.now().plus(TIMEOUT).plusSeconds(5), ZoneOffset.UTC);

        assertThat(sender(server.url(), TIMEOUT, later).send(SmsSenderContract.message()))
                .isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_UNAVAILABLE, null));

        assertThat(server.requests).hasValue(0);
    }

    @Test
    void settings_that_cannot_work_are_refused_and_print_no_secret() {
        assertThat(settings(server.url(), TIMEOUT).toString()).doesNotContain(TwilioServer.TOKEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwilioSettings("AC1", "t", "from", "MG1", server.url(), null, TIMEOUT, SETTLES));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(server.url(), SETTLES));
    }
}
