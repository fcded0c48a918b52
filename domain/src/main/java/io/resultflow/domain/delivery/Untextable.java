package io.resultflow.domain.delivery;

import io.resultflow.domain.problem.ProblemCode;
import java.util.EnumSet;
import java.util.Set;

/** Which failures prove that a number will never take a text of ours, whoever tries again. */
public final class Untextable {
    private static final Set<ProblemCode> PROOFS =
            EnumSet.of(ProblemCode.SMS_NUMBER_INVALID, ProblemCode.SMS_NOT_MOBILE, ProblemCode.SMS_OPTED_OUT);

    private Untextable() {}

    /** Whether {@code failure} is true of the number and not of the moment, the wording or our account. */
    public static boolean isProvedBy(ProblemCode failure) {
        return PROOFS.contains(failure);
    }
}
