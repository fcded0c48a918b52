package io.resultflow.workflows.report;

import io.resultflow.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * A report's activities with their limits. What is transient is retried without end, slower and slower; which failure is
 * permanent the activities themselves say.
 */
final class ReportStubs {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private ReportStubs() {}

    static GenerationActivities generation() {
        return Workflow.newActivityStub(
                GenerationActivities.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.DOCUMENTS)
                        .setStartToCloseTimeout(Duration.ofMinutes(5))
                        .setHeartbeatTimeout(HEARTBEAT)
                        .setRetryOptions(backingOff(Duration.ofMinutes(1)))
                        .build());
    }

    static DeliveryActivities delivery() {
        return Workflow.newActivityStub(DeliveryActivities.class, texts());
    }

    static NoticeActivities notices() {
        return Workflow.newActivityStub(NoticeActivities.class, texts());
    }

    private static ActivityOptions texts() {
        return ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.SMS)
                .setStartToCloseTimeout(Duration.ofMinutes(2))
                .setHeartbeatTimeout(HEARTBEAT)
                .setRetryOptions(backingOff(Duration.ofMinutes(5)))
                .build();
    }

    static ReportActivities reports() {
        return Workflow.newLocalActivityStub(
                ReportActivities.class,
                LocalActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(10))
                        .setRetryOptions(backingOff(Duration.ofMinutes(1)))
                        .build());
    }

    static CorrectionActivities corrections() {
        return Workflow.newLocalActivityStub(
                CorrectionActivities.class,
                LocalActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(20))
                        .setRetryOptions(backingOff(Duration.ofMinutes(1)))
                        .build());
    }

    private static RetryOptions backingOff(Duration longest) {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofSeconds(1))
                .setMaximumInterval(longest)
                .build();
    }
}
