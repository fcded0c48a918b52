package io.resultflow.workers.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.store.batch.BatchCounter;
import io.temporal.activity.Activity;
import java.time.Duration;

/** Looks at a batch's counter at a steady pace, with a heartbeat each time, and notices when it stands still. */
final class CounterWatch {
    private final BatchCounter counter;
    private final BatchId batch;
    private final PacingActivitiesImpl.Pace pace;
    private int seen = -1;
    private Duration still = Duration.ZERO;

    CounterWatch(BatchCounter counter, BatchId batch, PacingActivitiesImpl.Pace pace) {
        this.counter = counter;
        this.batch = batch;
        this.pace = pace;
    }

    /**
     * The counter now; every look but the first waits before it.
     *
     * @param reached position after the last row started so far, told with the heartbeat
     * @throws InterruptedException when the worker is stopped
     */
    int look(int reached) throws InterruptedException {
        if (seen >= 0) {
            Activity.getExecutionContext().heartbeat(reached);
            Thread.sleep(pace.poll().toMillis());
        }
        int left = counter.left(batch);
        still = left == seen ? still.plus(pace.poll()) : Duration.ZERO;
        seen = left;
        return left;
    }

    /** Whether it has stood still for too long; asked once, it begins to wait anew. */
    boolean hasStalled() {
        boolean stalled = still.compareTo(pace.stall()) >= 0;
        if (stalled) {
            still = Duration.ZERO;
        }
        return stalled;
    }
}
