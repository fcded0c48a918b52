package io.resultflow.sms;

import io.resultflow.domain.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a provider made of a text. */
public sealed interface SmsOutcome {
    /**
     * It took the text and will try to bring it.
     *
     * @param providerId the provider's name for it
     * @param tokenHash of the link in the text that was taken, which on a repeat may be the first one's
     */
    record Accepted(String providerId, Instant at, String tokenHash) implements SmsOutcome {
        @Override
        public String toString() {
            return "Accepted[" + providerId + "]";
        }
    }

    /** It did not take this text and never will. */
    record Rejected(ProblemCode code) implements SmsOutcome {}

    /**
     * It surely did not take the text: try again.
     *
     * @param retryAfter when the provider said how long to wait
     */
    record NotSent(ProblemCode code, @Nullable Duration retryAfter) implements SmsOutcome {}

    /** The answer was lost: it may have taken the text. Ask {@link SmsSender#find} before it is sent again. */
    record Unknown() implements SmsOutcome {}
}
