package io.resultflow.workflows.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.Priority;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Has a template tried as soon as a worker is there: before rows, since its own rows get cheaper by it. */
public final class CertifyWorkflowImpl implements CertifyWorkflow {
    private final CertifyActivities activities = Workflow.newActivityStub(
            CertifyActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.DOCUMENTS)
                    .setStartToCloseTimeout(Duration.ofMinutes(10))
                    .setHeartbeatTimeout(Duration.ofSeconds(20))
                    .setPriority(Priority.newBuilder().setPriorityKey(2).build())
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofSeconds(1))
                            .setMaximumInterval(Duration.ofMinutes(1))
                            .build())
                    .build());

    @Override
    public void run(FileId template) {
        activities.certify(template);
    }
}
