package io.resultflow.workflows.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.workflows.By;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One report: its PDF, its text, its link until that expires.
 *
 * <p>Every command is sent as update-with-start on {@code WorkflowIds.report} with {@link Step#IDLE}: it reaches a
 * running report or brings back one that ended months ago.
 */
@WorkflowInterface
public interface ReportWorkflow {
    @WorkflowMethod(name = "Report")
    void run(ReportRun run);

    /** Texts a new link; the old ones stay valid until they expire. Answers once it is accepted, before it is sent. */
    @UpdateMethod
    ReportStatus resend(CommandId command);

    @UpdateValidatorMethod(updateName = "resend")
    void validateResend(CommandId command);

    /** Ends every link for good. Answers once none opens any more. */
    @UpdateMethod
    ReportStatus revoke(CommandId command);

    @UpdateValidatorMethod(updateName = "revoke")
    void validateRevoke(CommandId command);

    /** Puts a newer version in its place. Answers with that one, once no link of this one opens any more. */
    @UpdateMethod
    ReportId correct(CommandId order);

    @UpdateValidatorMethod(updateName = "correct")
    void validateCorrect(CommandId order);

    /** Tries a parked report again. */
    @UpdateMethod
    ReportStatus retry(By by);

    @UpdateValidatorMethod(updateName = "retry")
    void validateRetry(By by);

    /** Its batch was revoked, and its own links with it: it has nothing more to do. */
    @SignalMethod
    void revoked();

    /** Its batch goes on, is cancelled, or retries it: look again. */
    @SignalMethod
    void wake();
}
