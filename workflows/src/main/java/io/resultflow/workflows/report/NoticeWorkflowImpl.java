package io.resultflow.workflows.report;

import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;

/** One text, tried until it is out or can surely not be sent. */
public final class NoticeWorkflowImpl implements NoticeWorkflow {
    private final NoticeActivities notices = ReportStubs.notices();

    @Override
    public void run(NoticeRun run) {
        try {
            notices.tellWithdrawn(run.report(), run.batch());
        } catch (ActivityFailure e) {
            Workflow.setCurrentDetails(
                    "The customer could not be told: " + FailureReason.of(e).wireName());
        }
    }
}
