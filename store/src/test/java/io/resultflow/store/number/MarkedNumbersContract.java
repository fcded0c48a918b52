package io.resultflow.store.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.OnEngine;
import org.junit.jupiter.api.Test;

/** Marked numbers: each once, with the reason that weighs most. */
public interface MarkedNumbersContract extends OnEngine {
    PhoneNumber LANDLINE = new PhoneNumber("+842839301234");
    PhoneNumber MOBILE = new PhoneNumber("+84901234567");

    private MarkedNumbers numbers() {
        return new MarkedNumbers(database(), clock());
    }

    @Test
    default void a_marked_number_is_found_with_its_reason_and_any_other_is_not() {
        MarkedNumber marked = numbers().mark(LANDLINE, ProblemCode.SMS_NOT_MOBILE);

        assertThat(marked)
                .isEqualTo(new MarkedNumber(
                        marked.id(), LANDLINE, ProblemCode.SMS_NOT_MOBILE, MarkSource.PROVIDER, clock().instant()));
        assertThat(numbers().find(LANDLINE)).contains(marked);
        assertThat(numbers().find(marked.id())).contains(marked);
        assertThat(numbers().find(MOBILE)).isEmpty();
        assertThat(numbers().page(1, 10).items())
                .extracting(MarkedNumber::number)
                .containsExactly(LANDLINE);
        assertThat(numbers().find(LANDLINE).toString()).doesNotContain("8428");
    }

    @Test
    default void an_opt_out_is_not_overwritten_by_what_is_proved_later() {
        numbers().mark(MOBILE, ProblemCode.SMS_NUMBER_INVALID);
        MarkedNumber wished = numbers().optOut(MOBILE, MarkSource.PAGE);
        numbers().mark(MOBILE, ProblemCode.SMS_NOT_MOBILE);

        assertThat(wished.reason()).isEqualTo(ProblemCode.SMS_OPTED_OUT);
        assertThat(wished.source()).isEqualTo(MarkSource.PAGE);
        assertThat(numbers().find(MOBILE)).contains(wished);
        assertThat(numbers().optOut(MOBILE, MarkSource.TEXT)).isEqualTo(wished);
    }

    @Test
    default void a_cleared_number_gets_texts_again() {
        numbers().mark(MOBILE, ProblemCode.SMS_NOT_MOBILE);

        assertThat(numbers().clear(MOBILE)).isTrue();
        assertThat(numbers().clear(MOBILE)).isFalse();
        assertThat(numbers().find(MOBILE)).isEmpty();
    }
}
