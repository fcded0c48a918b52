package io.resultflow.workflows.batch;

import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.workflows.By;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One uploaded spreadsheet: checks it where the upload has not, writes its rows as reports, waits for {@code start}, keeps a bounded window of
 * {@code ReportWorkflow}s going and ends when every row has an outcome in the store.
 *
 * <p>Every command is sent as update-with-start on {@code WorkflowIds.batch} with {@link BatchRun#fresh}: it reaches a
 * running batch, reopens an ended one, and answers with the batch's new status or a
 * {@link io.resultflow.workflows.CommandRefused}.
 */
@WorkflowInterface
public interface BatchWorkflow {
    @WorkflowMethod(name = "Batch")
    void run(BatchRun run);

    /** Begins to generate and send: a pending batch at once, one that is being checked as soon as it has passed. */
    @UpdateMethod
    BatchStatus start(By by);

    @UpdateValidatorMethod(updateName = "start")
    void validateStart(By by);

    /**
     * Lets the texts of a batch go out that waits for a second person.
     *
     * @param approval the entry of the audit log that says so
     */
    @UpdateMethod
    BatchStatus approve(AuditId approval);

    @UpdateValidatorMethod(updateName = "approve")
    void validateApprove(AuditId approval);

    /** Sends nothing more until {@link #resume}; only a processing batch. */
    @UpdateMethod
    BatchStatus pause(By by);

    @UpdateValidatorMethod(updateName = "pause")
    void validatePause(By by);

    /** Goes on; only a paused batch. */
    @UpdateMethod
    BatchStatus resume(By by);

    @UpdateValidatorMethod(updateName = "resume")
    void validateResume(By by);

    /** Sends nothing more, ever; what was sent stays sent. */
    @UpdateMethod
    BatchStatus cancel(By by);

    @UpdateValidatorMethod(updateName = "cancel")
    void validateCancel(By by);

    /**
     * Ends every link of the batch for good and sends nothing more: the wrong file was sent. Answers once it is accepted;
     * the links end within seconds. A batch that has ended keeps its status.
     *
     * @param command where what the person typed is stored
     */
    @UpdateMethod
    BatchStatus revoke(CommandId command);

    @UpdateValidatorMethod(updateName = "revoke")
    void validateRevoke(CommandId command);

    /**
     * Merges corrected rows by their numbers in the original sheet: rows that were left out become reports, parked ones get
     * their new values and are tried again. Answers once it is accepted; reopens a completed batch.
     */
    @UpdateMethod
    BatchStatus merge(CorrectedFile file);

    @UpdateValidatorMethod(updateName = "merge")
    void validateMerge(CorrectedFile file);

    /** Too much goes wrong: pauses a batch that is being sent, and tells why. {@link #resume} goes on. */
    @SignalMethod
    void alarm(ProblemCode reason);

    /** Tries parked rows again; reopens a completed batch, and checks a file again whose check broke off. */
    @UpdateMethod
    BatchStatus retry(RetryRows rows);

    @UpdateValidatorMethod(updateName = "retry")
    void validateRetry(RetryRows rows);
}
