package io.resultflow.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.sms.SmsOutcome.Accepted;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the delivery of a report relies on, whoever the provider is. */
public interface SmsSenderContract {
    SmsSender sender();

    /** A sender of the same kind whose provider cannot be reached. */
    SmsSender unreachable();

    /** The bodies that reached {@code phone}. */
    List<String> received(PhoneNumber phone);

    PhoneNumber PHONE = new PhoneNumber("+84901234567");

    private static IntentKey newKey() {
        byte[] id = new byte[12];
        new Random().nextBytes(id);
        return new IntentKey(new ReportId(HexFormat.of().formatHex(id)), 1);
    }

    @Test
    default void an_accepted_text_reaches_the_phone_and_is_found_again() {
        IntentKey key = newKey();

        SmsOutcome outcome = sender().send(new SmsMessage(key, PHONE, "the body", "hash"));

        assertThat(outcome).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.providerId()).isNotBlank();
            assertThat(accepted.tokenHash()).isEqualTo("hash");
            assertThat(sender().find(key)).contains(accepted);
        });
        assertThat(received(PHONE)).containsExactly("the body");
    }

    @Test
    default void a_repeat_sends_nothing_and_answers_the_first() {
        IntentKey key = newKey();
        SmsOutcome first = sender().send(new SmsMessage(key, PHONE, "the body", "hash"));

        assertThat(sender().send(new SmsMessage(key, PHONE, "another body", "another hash")))
                .isEqualTo(first);

        assertThat(received(PHONE)).containsExactly("the body");
    }

    @Test
    default void another_intent_is_another_text() {
        IntentKey key = newKey();
        sender().send(new SmsMessage(key, PHONE, "first", "hash-1"));
        sender().send(new SmsMessage(new IntentKey(key.report(), 2), PHONE, "second", "hash-2"));

        assertThat(received(PHONE)).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    default void an_intent_that_nobody_sent_is_not_found() {
        assertThat(sender().find(newKey())).isEmpty();
    }

    @Test
    default void an_unreachable_provider_is_no_outcome_and_names_nobody() {
        assertThatExceptionOfType(SmsUnavailable.class)
                .isThrownBy(() -> unreachable().send(new SmsMessage(newKey(), PHONE, "the body", "hash")))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("8490", "body"));
        assertThatExceptionOfType(SmsUnavailable.class)
                .isThrownBy(() -> unreachable().find(newKey()));
    }
}
