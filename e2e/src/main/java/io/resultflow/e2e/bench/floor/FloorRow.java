package io.resultflow.e2e.bench.floor;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** One row as durably as it gets with nothing to do: two activities, one after the other. */
@WorkflowInterface
public interface FloorRow {
    @WorkflowMethod
    void run(int row);

    /** Does nothing, twice. */
    @ActivityInterface
    interface Nothing {
        @ActivityMethod
        void first(int row);

        @ActivityMethod
        void second(int row);
    }

    /** The row's two steps. */
    final class Impl implements FloorRow {
        private final Nothing nothing = Workflow.newActivityStub(
                Nothing.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(1))
                        .build());

        @Override
        public void run(int row) {
            nothing.first(row);
            nothing.second(row);
        }
    }

    /** Returns at once. */
    final class NothingImpl implements Nothing {
        @Override
        public void first(int row) {}

        @Override
        public void second(int row) {}
    }
}
