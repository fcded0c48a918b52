package io.resultflow.workflows.batch;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Waiting for an activity that is itself nothing but waiting. */
final class Waiting {
    private Waiting() {}

    /** What {@code activity} brings; empty when {@code disturbed} came first, and then the activity is given up. */
    static <T> Optional<T> unless(BooleanSupplier disturbed, Functions.Func<Promise<T>> activity) {
        CompletablePromise<T> result = Workflow.newPromise();
        CancellationScope scope = Workflow.newCancellationScope(() -> result.completeFrom(activity.apply()));
        scope.run();
        Workflow.await(() -> result.isCompleted() || disturbed.getAsBoolean());
        if (result.isCompleted()) {
            return Optional.of(result.get());
        }
        scope.cancel();
        return Optional.empty();
    }
}
