package io.resultflow.workflows.report;

import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Sleeps until a time that may be moved: whoever moves it disturbs the sleeper, who asks again. */
final class UpdatableTimer {
    private UpdatableTimer() {}

    /** Whether {@code until} came; false when {@code disturbed} came first. */
    static boolean sleep(Instant until, BooleanSupplier disturbed) {
        Duration left = Duration.between(Instant.ofEpochMilli(Workflow.currentTimeMillis()), until);
        return left.isNegative() || left.isZero() || !Workflow.await(left, disturbed::getAsBoolean);
    }
}
