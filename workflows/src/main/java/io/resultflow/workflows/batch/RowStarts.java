package io.resultflow.workflows.batch;

import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import java.util.function.BooleanSupplier;

/**
 * Brings rows on their way, by one activity for each portion: what a child costs its parent is paid once a portion. A
 * portion that is disturbed is told to stop, and says how far it got.
 */
final class RowStarts {
    private final PacingActivities pacing = BatchStubs.starting();

    /** The position after the last row that was started. */
    int start(RowsToStart rows, BooleanSupplier disturbed) {
        CompletablePromise<Integer> reached = Workflow.newPromise();
        CancellationScope scope =
                Workflow.newCancellationScope(() -> reached.completeFrom(Async.function(pacing::startRows, rows)));
        scope.run();
        Workflow.await(() -> reached.isCompleted() || disturbed.getAsBoolean());
        if (reached.isCompleted()) {
            return reached.get();
        }
        scope.cancel();
        try {
            return reached.get();
        } catch (ActivityFailure e) {
            // Nobody was at work on it at that moment. To start a row that was started already changes nothing.
            return rows.from();
        }
    }
}
