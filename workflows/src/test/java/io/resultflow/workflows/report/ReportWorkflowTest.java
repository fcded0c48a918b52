package io.resultflow.workflows.report;

import static io.resultflow.workflows.Laboratory.ADMIN;
import static io.resultflow.workflows.Laboratory.COMMAND;
import static io.resultflow.workflows.Laboratory.LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.Laboratory;
import io.resultflow.workflows.WorkflowIds;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.workflow.Functions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReportWorkflowTest {
    private static final String ID = WorkflowIds.report(Laboratory.report(0));

    private final Laboratory lab = new Laboratory(1);

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_report_is_made_texted_and_expires_when_its_link_ends() {
        Instant begin = lab.now();

        lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitEnd(ID);

        assertThat(lab.texts).containsExactly("0-1");
        assertThat(lab.status(0)).isEqualTo(ReportStatus.EXPIRED);
        assertThat(Duration.between(begin, lab.now())).isGreaterThanOrEqualTo(LIFETIME);
    }

    @Test
    void a_report_that_nobody_is_texted_of_has_ended_when_it_is_made_also_when_it_is_woken_again() {
        lab.untexted = true;

        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        report.wake();
        lab.awaitEnd(ID);

        assertThat(lab.texts).isEmpty();
        assertThat(lab.status(0)).isEqualTo(ReportStatus.GENERATED);
    }

    @Test
    void a_resend_texts_a_new_link_and_lives_until_that_ends() throws Exception {
        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.DELIVERED);
        lab.temporal.sleep(Duration.ofHours(23));

        assertThat(report.resend(COMMAND)).isEqualTo(ReportStatus.DELIVERED);
        lab.temporal.sleep(Duration.ofHours(23));

        assertThat(lab.texts).containsExactly("0-1", "0-2");
        assertThat(lab.status(0)).isEqualTo(ReportStatus.DELIVERED);
        lab.awaitEnd(ID);
        assertThat(lab.status(0)).isEqualTo(ReportStatus.EXPIRED);
    }

    @Test
    void a_resend_months_after_the_end_takes_up_where_the_store_stands() throws Exception {
        lab.put(0, new ReportState(ReportStatus.EXPIRED, null, 3, lab.now().minus(Duration.ofDays(90)), 0));

        assertThat(command(report -> report::resend, COMMAND)).isEqualTo(ReportStatus.EXPIRED);
        lab.awaitStatus(0, ReportStatus.DELIVERED);

        assertThat(lab.texts).containsExactly("0-4");
        lab.awaitEnd(ID);
        assertThat(lab.status(0)).isEqualTo(ReportStatus.EXPIRED);
    }

    @Test
    void a_corrected_report_ends_with_the_version_that_takes_its_place() throws Exception {
        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.DELIVERED);
        CommandId late = new CommandId("1".repeat(24));
        assertThat(CommandRefused.codeOf(catchThrowable(() -> report.correct(late))))
                .contains(ProblemCode.REPORT_SUPERSEDED);

        assertThat(report.correct(COMMAND)).isEqualTo(Laboratory.report(0).corrected());

        lab.awaitEnd(ID);
        assertThat(lab.texts).containsExactly("0-1");
        assertThat(lab.status(0)).isEqualTo(ReportStatus.REVOKED);
    }

    @Test
    void a_withdrawn_report_can_still_be_corrected_and_a_cancelled_one_not() {
        lab.put(0, new ReportState(ReportStatus.REVOKED, null, 1, lab.now(), 0));
        assertThat(correct()).isEqualTo(Laboratory.report(0).corrected());
        lab.awaitEnd(ID);

        lab.put(0, new ReportState(ReportStatus.CANCELLED, null, 0, null, 0));
        assertThat(CommandRefused.codeOf(catchThrowable(this::correct))).contains(ProblemCode.REPORT_NOT_READY);
    }

    private ReportId correct() {
        return command(report -> report::correct, COMMAND, ReportId.class);
    }

    @Test
    void a_failed_resend_changes_nothing() {
        lab.put(0, new ReportState(ReportStatus.EXPIRED, null, 1, lab.now(), 0));
        lab.providerRefuses = true;

        command(report -> report::resend, COMMAND);
        lab.awaitEnd(ID);

        assertThat(lab.status(0)).isEqualTo(ReportStatus.EXPIRED);
    }

    @Test
    void a_resend_before_the_first_text_is_refused_and_the_run_that_it_began_ends_at_once() {
        assertThat(refusal(() -> command(report -> report::resend, COMMAND))).isEqualTo(ProblemCode.REPORT_NOT_SENT);
        lab.awaitEnd(ID);

        assertThat(lab.status(0)).isEqualTo(ReportStatus.PENDING);
        assertThat(lab.texts).isEmpty();
    }

    @Test
    void revoking_ends_the_report_and_forbids_what_comes_after() throws Exception {
        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.DELIVERED);

        assertThat(report.revoke(COMMAND)).isEqualTo(ReportStatus.REVOKED);
        lab.awaitEnd(ID);

        assertThat(refusal(() -> command(again -> again::resend, COMMAND))).isEqualTo(ProblemCode.REPORT_REVOKED);
        assertThat(refusal(() -> command(again -> again::revoke, COMMAND))).isEqualTo(ProblemCode.REPORT_REVOKED);
        lab.awaitEnd(ID);
    }

    @Test
    void a_report_whose_pdf_cannot_be_made_is_parked_with_the_reason_until_it_is_retried() throws Exception {
        lab.broken.add(0);
        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.PARKED);

        assertThat(lab.state(0).parked()).isEqualTo(ProblemCode.FILL_FAILED);
        assertThat(refusal(() -> report.resend(COMMAND))).isEqualTo(ProblemCode.REPORT_NOT_SENT);

        lab.broken.clear();
        assertThat(report.retry(ADMIN)).isEqualTo(ReportStatus.PENDING);
        lab.awaitStatus(0, ReportStatus.DELIVERED);
        assertThat(refusal(() -> report.retry(ADMIN))).isEqualTo(ProblemCode.NOTHING_TO_RETRY);
    }

    @Test
    void a_report_on_its_usual_way_writes_no_search_attribute() {
        lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitEnd(ID);

        assertThat(lab.statusesShown(ID)).isEmpty();
    }

    @Test
    void a_parked_report_is_found_by_its_status_and_not_when_it_was_repaired() throws Exception {
        lab.broken.add(0);
        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.PARKED);
        lab.broken.clear();
        report.retry(ADMIN);
        lab.awaitEnd(ID);

        assertThat(lab.statusesShown(ID)).containsExactly("parked", "pending", "delivered", "expired");
    }

    @Test
    void a_refused_text_parks_the_report() throws Exception {
        lab.providerRefuses = true;
        lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.PARKED);

        assertThat(lab.parkings).containsExactly(ProblemCode.SMS_REJECTED);
    }

    @Test
    void a_text_in_doubt_is_tried_again_as_the_same_text_and_resent_as_another() throws Exception {
        lab.providerIsSilent = true;
        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.PARKED);
        report.retry(ADMIN);
        lab.awaitParked(2);

        assertThat(report.resend(COMMAND)).isEqualTo(ReportStatus.PARKED);
        lab.awaitStatus(0, ReportStatus.DELIVERED);

        assertThat(lab.parkings).containsOnly(ProblemCode.SMS_IN_DOUBT).hasSize(2);
        assertThat(lab.doubted).containsExactly("0-1", "0-1");
        assertThat(lab.texts).containsExactly("0-2");
    }

    @Test
    void a_text_in_doubt_can_be_resent_after_its_workflow_was_lost() throws Exception {
        lab.put(0, new ReportState(ReportStatus.PARKED, ProblemCode.SMS_IN_DOUBT, 0, null, 1));

        command(again -> again::resend, COMMAND);
        lab.awaitStatus(0, ReportStatus.DELIVERED);

        assertThat(lab.texts).containsExactly("0-2");
    }

    @Test
    void a_text_that_may_not_go_out_yet_goes_out_by_itself_at_its_time() throws Exception {
        Instant morning = lab.now().plus(Duration.ofHours(30));
        lab.notBefore = morning;
        lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.GENERATED);
        lab.temporal.sleep(Duration.ofHours(29));
        assertThat(lab.texts).isEmpty();

        lab.temporal.sleep(Duration.ofHours(2));
        lab.awaitStatus(0, ReportStatus.DELIVERED);

        assertThat(lab.texts).containsExactly("0-1");
        assertThat(lab.state(0).expiresAt()).isAfterOrEqualTo(morning.plus(Laboratory.LIFETIME));
    }

    @Test
    void a_text_that_waits_for_its_time_is_not_sent_when_its_batch_is_cancelled() throws Exception {
        lab.notBefore = lab.now().plus(Duration.ofDays(3));
        ReportWorkflow report = lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.GENERATED);

        lab.begin(0, BatchStatus.CANCELLED);
        report.wake();
        lab.awaitEnd(ID);

        assertThat(lab.status(0)).isEqualTo(ReportStatus.CANCELLED);
        assertThat(lab.texts).isEmpty();
    }

    @Test
    void a_report_held_by_a_pause_is_sent_when_it_is_woken() throws Exception {
        ReportWorkflow report = lab.begin(0, BatchStatus.PAUSED);
        lab.awaitStatus(0, ReportStatus.GENERATED);
        lab.temporal.sleep(Duration.ofDays(3));
        assertThat(lab.texts).isEmpty();

        lab.begin(0, BatchStatus.PROCESSING);
        report.wake();
        lab.awaitStatus(0, ReportStatus.DELIVERED);

        assertThat(lab.texts).containsExactly("0-1");
    }

    @Test
    void a_parked_report_of_a_cancelled_batch_ends_when_it_is_woken() throws Exception {
        lab.broken.add(0);
        lab.begin(0, BatchStatus.PROCESSING);
        lab.awaitStatus(0, ReportStatus.PARKED);

        lab.begin(0, BatchStatus.CANCELLED).wake();
        lab.awaitEnd(ID);

        assertThat(lab.status(0)).isEqualTo(ReportStatus.CANCELLED);
    }

    private <A> ReportStatus command(Function<ReportWorkflow, Functions.Func1<A, ReportStatus>> update, A argument) {
        return command(update, argument, ReportStatus.class);
    }

    private <A, R> R command(Function<ReportWorkflow, Functions.Func1<A, R>> update, A argument, Class<R> answer) {
        ReportRun run = Laboratory.run(0, Step.IDLE);
        ReportWorkflow workflow = lab.report(run);
        return WorkflowClient.executeUpdateWithStart(
                update.apply(workflow),
                argument,
                UpdateOptions.newBuilder(answer).build(),
                new WithStartWorkflowOperation<>(workflow::run, run));
    }

    private static ProblemCode refusal(ThrowingCallable call) {
        return CommandRefused.codeOf(catchThrowable(call)).orElseThrow();
    }
}
