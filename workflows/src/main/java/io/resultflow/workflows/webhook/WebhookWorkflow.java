package io.resultflow.workflows.webhook;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Tells other programs what happened, for ever; one runs once there is somebody to tell. */
@WorkflowInterface
public interface WebhookWorkflow {
    @WorkflowMethod(name = "Webhooks")
    void run();
}
