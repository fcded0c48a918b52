package io.resultflow.workers.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.sms.SmsUnavailable;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void a_refusal_is_never_tried_again() {
        assertIs(Failures.of(new Refused(ProblemCode.FILL_FAILED), 1), ProblemCode.FILL_FAILED, true);
    }

    @Test
    void a_document_that_cannot_be_converted_is_not_tried_again() {
        ConversionFailed failed = ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, null);

        assertIs(Failures.of(failed, 1), ProblemCode.CONVERSION_FAILED, true);
    }

    @Test
    void a_fault_of_the_converter_is_tried_again_for_a_while() {
        ConversionFailed failed = ConversionFailed.forNow(ProblemCode.CONVERSION_TIMEOUT, null);

        assertIs(Failures.of(failed, Failures.CONVERSION_ATTEMPTS - 1), ProblemCode.CONVERSION_TIMEOUT, false);
        assertIs(Failures.of(failed, Failures.CONVERSION_ATTEMPTS), ProblemCode.CONVERSION_TIMEOUT, true);
    }

    @Test
    void a_provider_out_of_reach_is_tried_again_for_about_an_hour() {
        SmsUnavailable down = new SmsUnavailable();

        assertIs(Failures.of(down, Failures.SMS_ATTEMPTS - 1), ProblemCode.SMS_UNAVAILABLE, false);
        assertIs(Failures.of(down, Failures.SMS_ATTEMPTS), ProblemCode.SMS_UNAVAILABLE, true);
    }

    @Test
    void a_provider_that_says_when_is_not_asked_earlier() {
        SmsUnavailable busy = new SmsUnavailable(ProblemCode.SMS_UNAVAILABLE, Duration.ofSeconds(7));

        assertThat(Failures.of(busy, 1).getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_store_out_of_reach_parks_nothing_however_long_it_lasts() {
        assertIs(Failures.of(new MongoTimeoutException("down"), 10_000), ProblemCode.ENGINE_UNAVAILABLE, false);
    }

    @Test
    void what_failed_in_another_thread_is_told_as_itself() {
        MongoTimeoutException down = new MongoTimeoutException("down");

        assertThat(Failures.reason(new ExecutionException(down))).isSameAs(down);
    }

    @Test
    void what_nobody_foresaw_is_given_up_soon_and_tells_nothing_of_a_customer() {
        ApplicationFailure failure =
                Failures.of(new IllegalStateException("Nguyễn Văn An"), Failures.UNFORESEEN_ATTEMPTS);

        assertIs(failure, ProblemCode.INTERNAL, true);
        assertThat(failure).hasMessageNotContaining("Nguyễn").hasNoCause();
    }

    private static void assertIs(ApplicationFailure failure, ProblemCode code, boolean permanent) {
        assertThat(failure.getType()).isEqualTo(code.name());
        assertThat(failure.isNonRetryable()).isEqualTo(permanent);
    }
}
