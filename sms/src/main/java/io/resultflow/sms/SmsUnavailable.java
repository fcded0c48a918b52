package io.resultflow.sms;

import io.resultflow.domain.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider could not be reached, was busy or did not answer: try again. Its message names no number and no text. */
public final class SmsUnavailable extends RuntimeException {
    private final ProblemCode code;
    private final transient @Nullable Duration retryAfter;

    public SmsUnavailable() {
        this(ProblemCode.SMS_UNAVAILABLE, null);
    }

    /**
     * @param retryAfter when it is known how long to wait
     */
    public SmsUnavailable(ProblemCode code, @Nullable Duration retryAfter) {
        super(code.wireName());
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public ProblemCode code() {
        return code;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
