package io.resultflow.workflows.webhook;

import io.resultflow.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** One activity after another, each of about an hour, and a new run for each: a history of a few events. */
public final class WebhookWorkflowImpl implements WebhookWorkflow {
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final WebhookActivities webhooks = Workflow.newActivityStub(
            WebhookActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.WEBHOOKS)
                    .setStartToCloseTimeout(Duration.ofHours(2))
                    .setHeartbeatTimeout(Duration.ofMinutes(1))
                    .build());

    @Override
    public void run() {
        try {
            int told = webhooks.tellWhatIsDue();
            Workflow.setCurrentDetails("Events told: " + told + ".");
        } catch (ActivityFailure e) {
            // A bug with one event must not end the telling of all others for ever.
            Workflow.sleep(AFTER_FAILURE);
        }
        Workflow.continueAsNew();
    }
}
