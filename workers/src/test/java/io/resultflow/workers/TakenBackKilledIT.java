package io.resultflow.workers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.report.CorrectionOrder;
import io.resultflow.store.report.Report;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.SearchAttributes;
import io.resultflow.workflows.batch.BatchActivities;
import io.resultflow.workflows.batch.IntakeActivities;
import io.resultflow.workflows.report.CorrectionActivities;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.DeliveryOrder;
import io.resultflow.workflows.report.GenerationActivities;
import io.resultflow.workflows.report.NoticeActivities;
import io.resultflow.workflows.report.ReportActivities;
import io.temporal.failure.ActivityFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A correction or a withdrawal killed before and after each of its writes, and repeated: one new version, one text, no link
 * of the old one.
 */
class TakenBackKilledIT {
    @TempDir
    Path folder;

    private final PowerCut power = new PowerCut();
    private final TestActivityEnvironment activities = TestActivityEnvironment.newInstance();
    private TestWorkflowEnvironment temporal;
    private EmbeddedLab lab;
    private BatchId batch;

    @BeforeEach
    void open() throws IOException {
        lab = new EmbeddedLab(folder);
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder();
        SearchAttributes.types().forEach(options::registerSearchAttribute);
        temporal = TestWorkflowEnvironment.newInstance(options.build());
        Workers.Activities parts = lab.activities(power, temporal.getWorkflowClient());
        activities.registerActivitiesImplementations(
                parts.intake(),
                parts.batches(),
                parts.generation(),
                parts.delivery(),
                parts.notices(),
                parts.reports(),
                parts.corrections());
        power.mend();
        batch = lab.upload().id();
        activities.newActivityStub(IntakeActivities.class).storeRows(batch);
        lab.store.batchMoves().move(batch, BatchStatus.PROCESSING);
    }

    @AfterEach
    void close() {
        activities.close();
        temporal.close();
        lab.close();
    }

    @Test
    void a_correction_killed_at_any_step_ends_with_one_version_and_one_text() throws Exception {
        List<ReportId> before = lab.reports(batch);
        int steps = KillPoint.every(power, point -> {
            int position = point.index();
            ReportId old = before.get(position);
            send(old);
            CorrectionOrder order = lab.orderedGlucose(old, "6.2", true);
            point.kill(() -> correct(order));

            ReportId newer = correct(order);

            assertThat(newer).isEqualTo(old.corrected());
            assertThat(correct(order)).isEqualTo(newer);
            assertReplaced(old, newer, position);
            send(newer);
            send(newer);
            assertOneText(newer, "da dinh chinh");
            assertThat(temporal.getWorkflowClient()
                            .fetchHistory("report-" + newer)
                            .getEvents())
                    .as("the new version's workflow was started")
                    .isNotEmpty();
        });
        assertThat(steps).isGreaterThan(4);
        activities.newActivityStub(BatchActivities.class).complete(batch);
        assertThat(lab.store.batches().find(batch).orElseThrow().progress().successful())
                .as("a corrected row counts once")
                .isEqualTo((steps + 1) * 2);
    }

    @Test
    void of_two_orders_for_one_report_the_first_is_carried_out_and_the_second_refused() {
        ReportId old = lab.reports(batch).get(0);
        send(old);
        correct(lab.orderedGlucose(old, "6.2", true));

        ActivityFailure refused =
                catchThrowableOfType(ActivityFailure.class, () -> correct(lab.orderedGlucose(old, "7.9", false)));

        assertThat(CommandRefused.codeOf(refused)).contains(ProblemCode.REPORT_SUPERSEDED);
        assertThat(found(old.corrected()).versions().correction()).isNotNull();
        assertThat(found(old).versions().sameRecipient()).isTrue();
    }

    @Test
    void the_text_of_an_old_version_that_was_on_its_way_brings_a_link_that_opens_nothing() {
        ReportId old = lab.reports(batch).get(0);
        generate(old);
        new KillPoint(power, 4, true).kill(() -> deliver(old));
        assertThat(lab.store.outbox().find(new IntentKey(old, 1)))
                .as("the text went out")
                .isPresent();

        correct(lab.orderedGlucose(old, "6.2", true));
        assertThat(deliver(old).outcome()).isEqualTo(Delivery.Outcome.DROPPED);

        String hash =
                lab.store.outbox().find(new IntentKey(old, 1)).orElseThrow().tokenHash();
        assertThat(lab.store.links().findByHash(hash).orElseThrow().state()).isEqualTo(LinkState.REVOKED);
        send(old.corrected());
        assertOneText(old.corrected(), "ket qua cua quy khach");
    }

    @Test
    void a_correction_for_another_phone_never_texts_the_old_one() {
        ReportId old = lab.reports(batch).get(0);
        send(old);
        PhoneNumber before = requireNonNull(found(old).customerPhone());
        int texts = lab.texts(before).size();

        correct(lab.orderedGlucose(old, "6.2", false));
        send(old.corrected());

        assertThat(lab.texts(before)).hasSize(texts);
        assertThat(requireNonNull(lab.store
                        .outbox()
                        .find(new IntentKey(old.corrected(), 2, 1))
                        .orElseThrow()
                        .body()))
                .as("whoever was never told anything is not told of a correction")
                .doesNotContainIgnoringCase("dinh chinh");
    }

    @Test
    void a_withdrawal_and_its_notice_killed_at_any_step_end_with_one_text_and_no_link_that_opens() throws Exception {
        List<ReportId> reports = lab.reports(batch);
        CommandId command = lab.store
                .commands()
                .record(new NewCommand(
                        AuditAction.BATCH_REVOKED,
                        Subject.of(batch),
                        RealEngines.ADMIN.user(),
                        "wrong file",
                        null,
                        true));
        int steps = KillPoint.every(power, point -> {
            ReportId id = reports.get(point.index());
            send(id);
            String link =
                    lab.store.outbox().find(new IntentKey(id, 1)).orElseThrow().tokenHash();
            Runnable withdrawal = () -> {
                activities.newActivityStub(ReportActivities.class).revoke(id, batch, command);
                activities.newActivityStub(NoticeActivities.class).tellWithdrawn(id, batch);
            };
            point.kill(withdrawal);

            withdrawal.run();
            withdrawal.run();

            assertThat(found(id).status()).isEqualTo(ReportStatus.REVOKED);
            assertThat(lab.store.links().findByHash(link).orElseThrow().state()).isEqualTo(LinkState.REVOKED);
            assertThat(lab.texts(requireNonNull(found(id).customerPhone())))
                    .as("the report and its notice")
                    .filteredOn(text -> text.intentKey().report().equals(id))
                    .hasSize(2);
            OutboxMessage notice =
                    lab.store.outbox().find(IntentKey.ofNotice(id, 1)).orElseThrow();
            assertThat(notice.body()).contains("DA BI THU HOI");
            assertThat(lab.store
                            .links()
                            .findByHash(notice.tokenHash())
                            .orElseThrow()
                            .state())
                    .isEqualTo(LinkState.REVOKED);
            assertThat(temporal.getWorkflowClient()
                            .fetchHistory("withdrawal-" + id)
                            .getEvents())
                    .isNotEmpty();
        });
        assertThat(steps).isGreaterThan(6);
    }

    @Test
    void who_was_never_reached_and_who_gets_a_newer_version_is_told_of_no_withdrawal() {
        List<ReportId> reports = lab.reports(batch);
        generate(reports.get(0));
        send(reports.get(1));
        correct(lab.orderedGlucose(reports.get(1), "6.2", true));
        CommandId command = new CommandId("0".repeat(24));
        for (ReportId id : reports.subList(0, 2)) {
            int texts = lab.texts(requireNonNull(found(id).customerPhone())).size();
            activities.newActivityStub(ReportActivities.class).revoke(id, batch, command);

            activities.newActivityStub(NoticeActivities.class).tellWithdrawn(id, batch);

            assertThat(lab.texts(requireNonNull(found(id).customerPhone()))).hasSize(texts);
        }
    }

    private void assertReplaced(ReportId old, ReportId newer, int position) {
        Report closed = found(old);
        assertThat(closed.status()).isEqualTo(ReportStatus.REVOKED);
        assertThat(closed.versions().supersededBy()).isEqualTo(newer);
        OutboxMessage text = lab.store.outbox().find(new IntentKey(old, 1)).orElseThrow();
        assertThat(text.body()).as("nobody needs its link any more").isNull();
        assertThat(lab.store.links().findByHash(text.tokenHash()).orElseThrow().state())
                .isEqualTo(LinkState.REVOKED);
        Report report = found(newer);
        assertThat(report.version()).isEqualTo(2);
        assertThat(report.versions().supersedes()).isEqualTo(old);
        assertThat(lab.reports(batch).get(position)).isEqualTo(newer);
        assertThat(lab.database.getCollection("corrections").countDocuments()).isZero();
    }

    private void assertOneText(ReportId newer, String words) {
        OutboxMessage text = lab.store.outbox().find(new IntentKey(newer, 2, 1)).orElseThrow();
        assertThat(lab.store.outbox().find(new IntentKey(newer, 2, 2))).isEmpty();
        String body = requireNonNull(text.body());
        assertThat(body).contains(words);
        String hash = AccessToken.allIn(body).findFirst().orElseThrow().hash();
        assertThat(lab.store.links().findByHash(hash).orElseThrow().state()).isEqualTo(LinkState.ACTIVE);
        assertThat(found(newer).status()).isEqualTo(ReportStatus.DELIVERED);
    }

    private ReportId correct(CorrectionOrder order) {
        return activities.newActivityStub(CorrectionActivities.class).correct(order.report(), batch, order.id());
    }

    private void send(ReportId report) {
        generate(report);
        assertThat(deliver(report).outcome()).isEqualTo(Delivery.Outcome.SENT);
    }

    private void generate(ReportId report) {
        activities.newActivityStub(GenerationActivities.class).generate(report, batch);
    }

    private Delivery deliver(ReportId report) {
        return activities.newActivityStub(DeliveryActivities.class).deliver(new DeliveryOrder(report, batch, 1, null));
    }

    private Report found(ReportId id) {
        return lab.store.reports().find(id).orElseThrow();
    }
}
