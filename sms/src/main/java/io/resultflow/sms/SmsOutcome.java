package io.resultflow.sms;

import io.resultflow.domain.problem.ProblemCode;
import java.time.Instant;

/** What a provider made of a text. */
public sealed interface SmsOutcome {
    /**
     * It took the text and will try to bring it.
     *
     * @param providerId the provider's name for it
     * @param tokenHash of the link in the text that was taken, which on a repeat is the first one's
     */
    record Accepted(String providerId, Instant at, String tokenHash) implements SmsOutcome {
        @Override
        public String toString() {
            return "Accepted[" + providerId + "]";
        }
    }

    /** It will never take this text. */
    record Rejected(ProblemCode code) implements SmsOutcome {}
}
