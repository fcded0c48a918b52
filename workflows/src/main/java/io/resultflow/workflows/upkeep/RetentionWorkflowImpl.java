package io.resultflow.workflows.upkeep;

import io.resultflow.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Archives, then purges, and shows in Temporal UI how much of each. */
public final class RetentionWorkflowImpl implements RetentionWorkflow {
    private final RetentionActivities retention = Workflow.newActivityStub(
            RetentionActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.UPKEEP)
                    .setStartToCloseTimeout(Duration.ofHours(6))
                    .setHeartbeatTimeout(Duration.ofMinutes(1))
                    .build());

    @Override
    public void run() {
        int archived = retention.archiveReports();
        int purged = retention.purgeFiles();
        Workflow.setCurrentDetails("Archived reports: " + archived + ". Purged files: " + purged + ".");
    }
}
