package io.resultflow.workflows.report;

import io.resultflow.domain.problem.ProblemCode;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.util.Arrays;

/** Why an activity failed for good, as the code that its report is parked with. */
final class FailureReason {
    private FailureReason() {}

    /**
     * The code that the activity gave as its failure's type, {@code INTERNAL} when it gave none.
     *
     * @throws ActivityFailure itself when the workflow was cancelled: that is no reason to park
     */
    static ProblemCode of(ActivityFailure failed) {
        if (failed.getCause() instanceof CanceledFailure) {
            throw failed;
        }
        if (failed.getCause() instanceof ApplicationFailure failure) {
            return Arrays.stream(ProblemCode.values())
                    .filter(code -> code.name().equals(failure.getType()))
                    .findFirst()
                    .orElse(ProblemCode.INTERNAL);
        }
        return ProblemCode.INTERNAL;
    }
}
