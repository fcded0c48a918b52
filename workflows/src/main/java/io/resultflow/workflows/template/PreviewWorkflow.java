package io.resultflow.workflows.template;

import io.resultflow.domain.template.PreviewId;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One PDF to look at. Who asked waits for its end and finds PDF or refusal in the store; values never come here. */
@WorkflowInterface
public interface PreviewWorkflow {
    @WorkflowMethod(name = "Preview")
    void run(PreviewId preview);
}
