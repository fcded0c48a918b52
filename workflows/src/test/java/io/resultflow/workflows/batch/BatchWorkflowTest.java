package io.resultflow.workflows.batch;

import static io.resultflow.workflows.Laboratory.ADMIN;
import static io.resultflow.workflows.Laboratory.BATCH;
import static io.resultflow.workflows.Laboratory.COMMAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.Laboratory;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.report.ReportState;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.workflow.Functions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BatchWorkflowTest {
    private static final String ID = WorkflowIds.batch(BATCH);
    private static final CorrectedFile CORRECTION = new CorrectedFile(ADMIN, new FileId("c".repeat(24)));
    private static final RetryRows ALL = new RetryRows(ADMIN, null, List.of());

    private @Nullable Laboratory open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    private Laboratory laboratory(int rows) {
        open = new Laboratory(rows);
        return open;
    }

    @Test
    void nothing_happens_before_the_start_and_every_row_after_it() {
        Laboratory lab = laboratory(3);
        BatchWorkflow batch = lab.begin();
        assertThat(lab.texts).isEmpty();

        assertThat(batch.start(ADMIN)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);

        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1", "2-1");
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void a_batch_of_many_rows_continues_as_new_and_leaves_none_out() {
        int rows = BatchWorkflowImpl.ROWS_PER_RUN + BatchWorkflowImpl.PORTION + 1;
        Laboratory lab = laboratory(rows);
        lab.begin().start(ADMIN);
        lab.awaitEnd(ID);

        assertThat(lab.texts).hasSize(rows).doesNotHaveDuplicates();
    }

    @Test
    void a_parked_row_does_not_hold_the_batch_and_a_retry_reopens_it() throws Exception {
        Laboratory lab = laboratory(2);
        lab.broken.add(1);
        lab.begin().start(ADMIN);
        lab.awaitEnd(ID);
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(lab.status(1)).isEqualTo(ReportStatus.PARKED);

        lab.broken.clear();
        assertThat(command(lab, batch -> batch::retry, ALL)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);

        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1");
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void corrected_rows_reopen_a_completed_batch_and_go_the_same_way_as_all_others() throws Exception {
        Laboratory lab = laboratory(2);
        lab.broken.add(1);
        lab.begin().start(ADMIN);
        lab.awaitEnd(ID);

        lab.rowsToAdd = 2;
        assertThat(command(lab, batch -> batch::merge, CORRECTION)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);

        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1", "2-1", "3-1");
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.COMPLETED);

        command(lab, batch -> batch::merge, CORRECTION);
        lab.awaitEnd(ID);
        assertThat(lab.texts).hasSize(4);
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void rows_corrected_before_the_start_or_during_a_pause_wait_like_all_others() throws Exception {
        Laboratory lab = laboratory(1);
        lab.room = new CountDownLatch(1);
        BatchWorkflow batch = lab.begin();
        lab.rowsToAdd = 1;
        assertThat(batch.merge(CORRECTION)).isEqualTo(BatchStatus.PENDING);
        batch.start(ADMIN);
        batch.pause(ADMIN);
        lab.rowsToAdd = 1;
        assertThat(batch.merge(CORRECTION)).isEqualTo(BatchStatus.PAUSED);
        lab.room.countDown();
        assertThat(lab.texts).isEmpty();

        batch.resume(ADMIN);
        lab.awaitEnd(ID);
        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1", "2-1");
    }

    @Test
    void a_corrected_file_that_is_gone_brings_nothing_and_the_batch_ends_as_before() throws Exception {
        Laboratory lab = laboratory(1);
        lab.begin().start(ADMIN);
        lab.awaitEnd(ID);

        lab.correctionIsGone = true;
        lab.rowsToAdd = 1;
        assertThat(command(lab, batch -> batch::merge, CORRECTION)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);

        assertThat(lab.texts).containsExactly("0-1");
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void a_cancelled_batch_takes_no_corrected_rows() throws Exception {
        Laboratory lab = laboratory(1);
        lab.begin().cancel(ADMIN);
        lab.awaitEnd(ID);

        Throwable refusal = catchThrowable(() -> command(lab, batch -> batch::merge, CORRECTION));
        assertThat(CommandRefused.codeOf(refusal)).contains(ProblemCode.BATCH_ENDED);
    }

    @Test
    void a_paused_batch_sends_nothing_until_it_is_resumed() throws Exception {
        Laboratory lab = laboratory(2);
        lab.room = new CountDownLatch(1);
        BatchWorkflow batch = lab.begin();
        batch.start(ADMIN);

        assertThat(batch.pause(ADMIN)).isEqualTo(BatchStatus.PAUSED);
        lab.room.countDown();
        assertThat(lab.texts).isEmpty();

        assertThat(batch.resume(ADMIN)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);
        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1");
    }

    @Test
    void an_alarm_pauses_a_batch_that_is_being_sent_with_its_reason_and_a_resume_goes_on() throws Exception {
        Laboratory lab = laboratory(2);
        lab.room = new CountDownLatch(1);
        BatchWorkflow batch = lab.begin();
        batch.alarm(ProblemCode.SMS_FAILING);
        assertThat(batch.start(ADMIN)).isEqualTo(BatchStatus.PROCESSING);
        assertThat(lab.pausedFor).isNull();

        batch.alarm(ProblemCode.SMS_FAILING);

        assertThat(refusal(() -> batch.pause(ADMIN))).isEqualTo(ProblemCode.BATCH_NOT_RUNNING);
        assertThat(lab.pausedFor).isEqualTo(ProblemCode.SMS_FAILING);
        lab.room.countDown();
        assertThat(batch.resume(ADMIN)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);
        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1");
    }

    @Test
    void a_batch_that_waits_for_approval_makes_every_report_and_sends_none_before_it() throws Exception {
        Laboratory lab = laboratory(2);
        lab.waitsForApproval = true;
        lab.held = new CountDownLatch(2);
        BatchWorkflow batch = lab.begin();
        batch.start(ADMIN);
        lab.held.await();
        assertThat(lab.texts).isEmpty();

        assertThat(refusal(() -> batch.approve(new AuditId(8)))).isEqualTo(ProblemCode.SECOND_PERSON_NEEDED);
        assertThat(lab.texts).isEmpty();

        assertThat(batch.approve(Laboratory.APPROVAL)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);
        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1");
    }

    @Test
    void a_batch_that_does_not_run_cannot_be_approved() {
        Laboratory lab = laboratory(1);
        BatchWorkflow batch = lab.begin();
        assertThat(refusal(() -> batch.approve(Laboratory.APPROVAL))).isEqualTo(ProblemCode.BATCH_NOT_RUNNING);
    }

    @Test
    void a_cancelled_batch_sends_nothing_more_and_gives_every_row_its_outcome() throws Exception {
        Laboratory lab = laboratory(3);
        lab.room = new CountDownLatch(1);
        BatchWorkflow batch = lab.begin();
        batch.start(ADMIN);

        assertThat(batch.cancel(ADMIN)).isEqualTo(BatchStatus.CANCELLED);
        lab.room.countDown();
        lab.awaitEnd(ID);

        assertThat(lab.texts).isEmpty();
        assertThat(lab.status(0)).isEqualTo(ReportStatus.CANCELLED);
        assertThat(lab.status(2)).isEqualTo(ReportStatus.CANCELLED);
    }

    @Test
    void a_revoked_batch_sends_nothing_more_and_ends_what_was_sent() throws Exception {
        Laboratory lab = laboratory(3);
        lab.broken.add(1);
        lab.room = new CountDownLatch(1);
        lab.put(2, new ReportState(ReportStatus.DELIVERED, null, 1, lab.now().plus(Laboratory.LIFETIME), 0));
        BatchWorkflow batch = lab.begin();
        batch.start(ADMIN);

        assertThat(batch.revoke(COMMAND)).isEqualTo(BatchStatus.CANCELLED);
        lab.room.countDown();
        lab.awaitEnd(ID);

        assertThat(lab.texts).isEmpty();
        assertThat(lab.status(0)).isEqualTo(ReportStatus.CANCELLED);
        assertThat(lab.status(1)).isEqualTo(ReportStatus.CANCELLED);
        assertThat(lab.status(2)).isEqualTo(ReportStatus.REVOKED);
    }

    @Test
    void a_batch_that_has_ended_is_revoked_too_and_its_reports_end_long_before_their_links() throws Exception {
        Laboratory lab = laboratory(2);
        lab.begin().start(ADMIN);
        lab.awaitStatus(1, ReportStatus.DELIVERED);
        lab.awaitEnd(ID);
        Instant sent = lab.now();

        assertThat(command(lab, batch -> batch::revoke, COMMAND)).isEqualTo(BatchStatus.COMPLETED);
        lab.awaitEnd(ID);

        assertThat(lab.ended(WorkflowIds.report(Laboratory.report(0)))).isBefore(sent.plus(Laboratory.LIFETIME));
        assertThat(lab.ended(WorkflowIds.report(Laboratory.report(1)))).isBefore(sent.plus(Laboratory.LIFETIME));
        assertThat(lab.status(0)).isEqualTo(ReportStatus.REVOKED);
        assertThat(lab.status(1)).isEqualTo(ReportStatus.REVOKED);
        assertThat(command(lab, batch -> batch::revoke, COMMAND)).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void a_pending_batch_refuses_to_be_paused_resumed_or_retried() {
        Laboratory lab = laboratory(1);
        BatchWorkflow batch = lab.begin();

        assertThat(refusal(() -> batch.pause(ADMIN))).isEqualTo(ProblemCode.BATCH_NOT_RUNNING);
        assertThat(refusal(() -> batch.resume(ADMIN))).isEqualTo(ProblemCode.BATCH_NOT_PAUSED);
        assertThat(refusal(() -> batch.retry(ALL))).isEqualTo(ProblemCode.BATCH_NOT_RUNNING);
    }

    @Test
    void an_ended_batch_refuses_what_it_cannot_do_and_its_run_ends_at_once() {
        Laboratory lab = laboratory(1);
        lab.begin().start(ADMIN);
        lab.awaitEnd(ID);

        assertThat(refusal(() -> command(lab, batch -> batch::start, ADMIN))).isEqualTo(ProblemCode.BATCH_NOT_PENDING);
        assertThat(refusal(() -> command(lab, batch -> batch::cancel, ADMIN))).isEqualTo(ProblemCode.BATCH_ENDED);
        assertThat(refusal(() -> command(lab, batch -> batch::retry, ALL))).isEqualTo(ProblemCode.NOTHING_TO_RETRY);
        lab.awaitEnd(ID);
    }

    @Test
    void a_batch_whose_spreadsheet_is_gone_fails_and_can_be_retried() {
        Laboratory lab = laboratory(1);
        lab.sheetIsGone = true;
        lab.begin();
        lab.awaitEnd(ID);
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.FAILED);

        lab.sheetIsGone = false;
        assertThat(command(lab, batch -> batch::retry, ALL)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);
        assertThat(lab.texts).containsExactly("0-1");
    }

    @Test
    void a_large_file_is_checked_first_and_then_waits_for_the_start() throws Exception {
        Laboratory lab = laboratory(2);
        BatchWorkflow batch = lab.beginChecking();
        lab.awaitStored();
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.PENDING);

        assertThat(batch.start(ADMIN)).isEqualTo(BatchStatus.PROCESSING);
        lab.awaitEnd(ID);

        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1");
    }

    @Test
    void a_start_during_the_check_is_remembered_and_nothing_is_sent_before_its_end() {
        Laboratory lab = laboratory(2);
        lab.checking = new CountDownLatch(1);
        BatchWorkflow batch = lab.beginChecking();

        assertThat(batch.start(ADMIN)).isEqualTo(BatchStatus.CHECKING);
        assertThat(lab.texts).isEmpty();
        lab.checking.countDown();
        lab.awaitEnd(ID);

        assertThat(lab.texts).containsExactlyInAnyOrder("0-1", "1-1");
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void a_large_file_with_errors_fails_its_batch_which_is_not_to_be_retried() {
        Laboratory lab = laboratory(2);
        lab.sheetHasErrors = true;
        lab.beginChecking();
        lab.awaitEnd(ID);

        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(refusal(() -> command(lab, batch -> batch::retry, ALL))).isEqualTo(ProblemCode.BATCH_REJECTED);
        assertThat(lab.texts).isEmpty();
    }

    @Test
    void a_start_during_the_check_sends_nothing_of_a_file_with_errors() {
        Laboratory lab = laboratory(2);
        lab.sheetHasErrors = true;
        lab.checking = new CountDownLatch(1);
        lab.beginChecking().start(ADMIN);
        lab.checking.countDown();
        lab.awaitEnd(ID);

        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(lab.texts).isEmpty();
    }

    @Test
    void a_check_that_broke_off_is_made_again_by_a_retry() throws Exception {
        Laboratory lab = laboratory(1);
        lab.sheetIsGone = true;
        lab.beginChecking();
        lab.awaitEnd(ID);
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.FAILED);

        lab.sheetIsGone = false;
        assertThat(command(lab, batch -> batch::retry, ALL)).isEqualTo(BatchStatus.CHECKING);
        lab.awaitStored();
        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.PENDING);
        assertThat(lab.texts).isEmpty();
    }

    @Test
    void a_batch_is_cancelled_in_the_middle_of_its_check_and_does_not_wait_for_it() {
        Laboratory lab = laboratory(1);
        lab.checking = new CountDownLatch(1);
        BatchWorkflow batch = lab.beginChecking();
        batch.start(ADMIN);

        assertThat(batch.cancel(ADMIN)).isEqualTo(BatchStatus.CANCELLED);
        lab.awaitEnd(ID);
        lab.checking.countDown();

        assertThat(lab.batchStatus()).isEqualTo(BatchStatus.CANCELLED);
        assertThat(lab.texts).isEmpty();
    }

    private static <A> BatchStatus command(
            Laboratory lab, Function<BatchWorkflow, Functions.Func1<A, BatchStatus>> update, A argument) {
        BatchWorkflow workflow = lab.batch();
        return WorkflowClient.executeUpdateWithStart(
                update.apply(workflow),
                argument,
                UpdateOptions.newBuilder(BatchStatus.class).build(),
                new WithStartWorkflowOperation<>(workflow::run, BatchRun.fresh(BATCH)));
    }

    private static ProblemCode refusal(ThrowingCallable call) {
        return CommandRefused.codeOf(catchThrowable(call)).orElseThrow();
    }
}
