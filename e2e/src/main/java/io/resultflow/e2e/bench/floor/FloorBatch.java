package io.resultflow.e2e.bench.floor;

import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** A child for each row, a window of them at a time: the plain shape that Temporal's samples show. */
@WorkflowInterface
public interface FloorBatch {
    /** Rows that run at a time, as many as a real batch lets run. */
    int WINDOW = 150;
    /** Rows of one run: each leaves up to six events. */
    int ROWS_PER_RUN = 500;

    /**
     * Runs all rows from {@code from} on.
     *
     * @param from the first row that has not run, from 0
     * @param rows how many there are in all
     */
    @WorkflowMethod
    void run(int from, int rows);

    /** Starts a row whenever one has ended. */
    final class Impl implements FloorBatch {
        private int running;

        @Override
        public void run(int from, int rows) {
            int end = Math.min(from + ROWS_PER_RUN, rows);
            for (int row = from; row < end; row++) {
                Workflow.await(() -> running < WINDOW);
                start(row);
            }
            Workflow.await(() -> running == 0);
            if (end < rows) {
                Workflow.continueAsNew(end, rows);
            }
        }

        private void start(int row) {
            running++;
            FloorRow child = Workflow.newChildWorkflowStub(
                    FloorRow.class,
                    ChildWorkflowOptions.newBuilder()
                            .setWorkflowId("floor-" + row)
                            .build());
            Async.procedure(child::run, row).thenApply(done -> running--);
        }
    }
}
