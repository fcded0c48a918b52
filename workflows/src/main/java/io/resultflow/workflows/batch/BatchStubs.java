package io.resultflow.workflows.batch;

import io.resultflow.workflows.TaskQueues;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** A batch's activities with their time limits: a lost worker shows within one missed heartbeat. */
final class BatchStubs {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final RetryOptions UNTIL_DONE = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(1))
            .setMaximumInterval(Duration.ofSeconds(30))
            .build();

    private BatchStubs() {}

    static IntakeActivities intake() {
        return Workflow.newActivityStub(IntakeActivities.class, heartbeating(TaskQueues.BATCHES, Duration.ofHours(2)));
    }

    static BatchActivities batches() {
        return Workflow.newActivityStub(BatchActivities.class, heartbeating(TaskQueues.BATCHES, Duration.ofHours(6)));
    }

    /** One attempt waits at most an hour, then the next goes on waiting. */
    static PacingActivities pacing() {
        return Workflow.newActivityStub(PacingActivities.class, heartbeating(TaskQueues.PACING, Duration.ofHours(1)));
    }

    /** The same, but one that is cancelled still answers. */
    static PacingActivities starting() {
        return Workflow.newActivityStub(
                PacingActivities.class,
                heartbeating(TaskQueues.PACING, Duration.ofHours(1)).toBuilder()
                        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                        .build());
    }

    private static ActivityOptions heartbeating(String queue, Duration attempt) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(queue)
                .setStartToCloseTimeout(attempt)
                .setHeartbeatTimeout(HEARTBEAT)
                .setCancellationType(ActivityCancellationType.TRY_CANCEL)
                .setRetryOptions(UNTIL_DONE)
                .build();
    }
}
