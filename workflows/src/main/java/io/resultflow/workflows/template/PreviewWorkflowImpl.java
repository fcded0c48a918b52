package io.resultflow.workflows.template;

import io.resultflow.domain.template.PreviewId;
import io.resultflow.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.Priority;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Has the PDF made while somebody waits for it: a minute, a few attempts, before the rows of running batches. */
public final class PreviewWorkflowImpl implements PreviewWorkflow {
    private final PreviewActivities previews = Workflow.newActivityStub(
            PreviewActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.DOCUMENTS)
                    .setScheduleToCloseTimeout(Duration.ofMinutes(1))
                    .setHeartbeatTimeout(Duration.ofSeconds(20))
                    .setPriority(Priority.newBuilder().setPriorityKey(1).build())
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofMillis(500))
                            .setMaximumInterval(Duration.ofSeconds(5))
                            .build())
                    .build());

    @Override
    public void run(PreviewId preview) {
        previews.make(preview);
    }
}
