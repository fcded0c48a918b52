package io.resultflow.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.sms.SmsOutcome.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the delivery of a report relies on, whoever the provider is. */
public interface SmsSenderContract {
    PhoneNumber PHONE = new PhoneNumber("+84901234567");

    SmsSender sender();

    /** A sender of the same kind whose provider cannot be reached. */
    SmsSender unreachable();

    /** The bodies that reached {@code phone}. */
    List<String> received(PhoneNumber phone);

    /** A text that nobody has sent. */
    static SmsMessage message() {
        byte[] chance = new byte[28];
        new Random().nextBytes(chance);
        String hex = HexFormat.of().formatHex(chance);
        AccessToken token = new AccessToken(hex.substring(24, 46));
        return new SmsMessage(
                new IntentKey(new ReportId(hex.substring(0, 24)), 1),
                PHONE,
                "An Lab: ket qua https://results.example/r/" + token.plain() + " Mat khau: 123456",
                token.hash(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                Duration.ofHours(24));
    }

    static SmsAttempt attempt(SmsMessage message) {
        return new SmsAttempt(message.intentKey(), message.to(), message.tokenHash(), message.preparedAt());
    }

    @Test
    default void an_accepted_text_reaches_the_phone_once() {
        SmsMessage message = message();

        assertThat(sender().send(message)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.providerId()).isNotBlank();
            assertThat(accepted.tokenHash()).isEqualTo(message.tokenHash());
        });

        assertThat(received(PHONE)).containsExactly(message.body());
    }

    @Test
    default void another_intent_is_another_text() {
        SmsMessage first = message();
        SmsMessage second = message();
        sender().send(first);
        sender().send(second);

        assertThat(received(PHONE)).containsExactlyInAnyOrder(first.body(), second.body());
    }

    @Test
    default void what_could_not_be_handed_over_is_no_acceptance() {
        assertThat(unreachable().send(message())).isInstanceOfAny(SmsOutcome.NotSent.class, SmsOutcome.Unknown.class);
    }

    @Test
    default void nothing_that_it_is_given_or_answers_prints_a_number_or_a_text() {
        SmsMessage message = message();
        assertThat(message + " " + attempt(message) + " " + sender().send(message))
                .doesNotContain("8490", "results.example", "123456");
    }

    /** Of a provider that can be asked what became of a text. */
    interface Lookups extends SmsSenderContract {
        /** As much as the provider takes to know all its texts. */
        void letTimePass();

        @Test
        default void an_accepted_text_is_found_again() {
            SmsMessage message = message();
            SmsOutcome accepted = sender().send(message);
            letTimePass();

            assertThat(sender().find(attempt(message))).isEqualTo(new Lookup.Found((Accepted) accepted));
        }

        @Test
        default void a_text_that_nobody_sent_is_absent_though_the_number_has_others() {
            sender().send(message());
            SmsMessage another = message();
            letTimePass();

            assertThat(sender().find(attempt(another))).isEqualTo(new Lookup.Absent());
        }

        @Test
        default void a_provider_that_cannot_be_asked_has_not_said_no() {
            assertThatExceptionOfType(SmsUnavailable.class)
                    .isThrownBy(() -> unreachable().find(attempt(message())))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("8490"));
        }
    }
}
