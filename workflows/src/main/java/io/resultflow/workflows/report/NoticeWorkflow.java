package io.resultflow.workflows.report;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Sees to it that a customer is told of a withdrawal, also when the provider is away for a while. */
@WorkflowInterface
public interface NoticeWorkflow {
    @WorkflowMethod(name = "WithdrawalNotice")
    void run(NoticeRun run);
}
