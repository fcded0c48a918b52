package io.resultflow.workers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Link;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.report.Report;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workflows.batch.BatchActivities;
import io.resultflow.workflows.batch.IntakeActivities;
import io.resultflow.workflows.batch.PacingActivities;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.DeliveryOrder;
import io.resultflow.workflows.report.GenerationActivities;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each activity is killed before and after each of its writes, and repeated: the outcome is the same as undisturbed. */
class EveryStepKilledIT {
    private static final Pattern LINK = Pattern.compile("https://results\\.example/r/(\\S+)");

    @TempDir
    Path folder;

    private final PowerCut power = new PowerCut();
    private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    private EmbeddedLab lab;
    private WorkflowServiceStubs nowhere;

    @BeforeEach
    void open() {
        lab = new EmbeddedLab(folder);
        // No activity here talks to Temporal of its own accord.
        nowhere = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:1")
                .build());
        Workers.Activities activities = lab.activities(power, WorkflowClient.newInstance(nowhere));
        temporal.registerActivitiesImplementations(
                activities.intake(),
                activities.batches(),
                activities.pacing(),
                activities.generation(),
                activities.delivery());
        power.mend();
    }

    @AfterEach
    void close() {
        temporal.close();
        nowhere.shutdownNow();
        lab.close();
    }

    @Test
    void an_intake_killed_at_any_write_ends_with_every_row_once() throws Exception {
        Batch first = lab.upload();
        intake().storeRows(first.id());
        int rows = lab.reports(first.id()).size();

        int steps = KillPoint.every(power, point -> {
            BatchId batch = lab.upload().id();
            point.kill(() -> intake().storeRows(batch));
            assertThat(intake().storeRows(batch).rows()).isEqualTo(rows);
            assertThat(lab.store.reports().statuses(lab.reports(batch))).hasSize(rows);
        });
        assertThat(steps).isGreaterThan(0);
    }

    @Test
    void a_merge_killed_at_any_write_ends_with_every_row_once() throws Exception {
        List<Integer> bad = List.of(6, 8);
        int steps = KillPoint.every(power, point -> {
            Batch batch = lab.uploadWithout(bad);
            int good = intake().storeRows(batch.id()).rows();
            FileId corrected = FaultySheet.corrected(lab, batch, bad);
            point.kill(() -> intake().mergeRows(batch.id(), corrected));

            assertThat(intake().mergeRows(batch.id(), corrected).rows()).isEqualTo(good + 2);
            assertThat(intake().mergeRows(batch.id(), corrected).rows()).isEqualTo(good + 2);

            List<Report> reports = lab.store.reports().findAll(lab.reports(batch.id()));
            assertThat(reports)
                    .extracting(Report::rowIndex)
                    .doesNotHaveDuplicates()
                    .contains(6, 8);
            assertThat(reports).hasSize(good + 2);
            assertThat(lab.store
                            .batches()
                            .find(batch.id())
                            .orElseThrow()
                            .progress()
                            .total())
                    .isEqualTo(good + 2);
        });
        assertThat(steps).isGreaterThan(0);
    }

    /** Else whoever was lost in the middle of a recount would go on from rows that are not its own. */
    @Test
    void while_rows_are_recounted_heartbeats_tell_how_far_they_were_started() throws Exception {
        BatchId batch = started();
        List<ReportId> rows = lab.reports(batch);
        rows.forEach(id -> lab.store.reportMoves().parked(id, ProblemCode.FILL_FAILED));
        lab.store.batchCounter().set(batch, rows.size());
        List<Integer> beats = new CopyOnWriteArrayList<>();
        temporal.setActivityHeartbeatListener(Integer.class, beats::add);

        temporal.newActivityStub(PacingActivities.class).awaitOutcomes(batch, rows.size());

        assertThat(beats).isNotEmpty().containsOnly(rows.size());
    }

    @Test
    void a_generation_killed_at_any_write_ends_with_one_pdf_and_one_word_file() throws Exception {
        BatchId batch = started();
        Deque<ReportId> reports = new ArrayDeque<>(lab.reports(batch));

        int steps = KillPoint.every(power, point -> {
            ReportId id = reports.removeFirst();
            long files = files();
            point.kill(() -> generation().generate(id, batch));

            assertThat(generation().generate(id, batch)).isEqualTo(ReportStatus.GENERATED);

            Report report = lab.store.reports().find(id).orElseThrow();
            assertThat(lab.store.files().read(requireNonNull(report.pdfFile()).fileId()))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            assertThat(files()).isEqualTo(files + 2);
        });
        assertThat(steps).isGreaterThan(2);
    }

    @Test
    void a_delivery_killed_at_any_step_ends_with_one_text_whose_link_works() throws Exception {
        BatchId batch = started();
        Deque<ReportId> reports = new ArrayDeque<>(lab.reports(batch));

        int steps = KillPoint.every(power, point -> {
            ReportId id = reports.removeFirst();
            generation().generate(id, batch);
            DeliveryOrder order = new DeliveryOrder(id, batch, 1, null);
            point.kill(() -> delivery().deliver(order));

            assertThat(delivery().deliver(order).outcome()).isEqualTo(Delivery.Outcome.SENT);
            assertThat(delivery().deliver(order).outcome()).isEqualTo(Delivery.Outcome.SENT);

            assertOneTextWhoseLinkWorks(id);
        });
        assertThat(steps).isGreaterThan(4);
        temporal.newActivityStub(BatchActivities.class).complete(batch);
        assertThat(lab.store.batches().find(batch).orElseThrow().progress().successful())
                .isEqualTo((steps + 1) * 2);
    }

    private void assertOneTextWhoseLinkWorks(ReportId id) {
        OutboxMessage text = lab.store.outbox().find(new IntentKey(id, 1)).orElseThrow();
        assertThat(lab.store.outbox().find(new IntentKey(id, 2))).isEmpty();
        Matcher link = LINK.matcher(Optional.ofNullable(text.body()).orElseThrow());
        assertThat(link.find()).isTrue();
        String hash = new AccessToken(link.group(1)).hash();
        Link stored = lab.store.links().findByHash(hash).orElseThrow();
        Report report = lab.store.reports().find(id).orElseThrow();
        assertThat(stored.state()).isEqualTo(LinkState.ACTIVE);
        assertThat(stored.expiresAt()).isEqualTo(report.expiresAt());
        assertThat(report.status()).isEqualTo(ReportStatus.DELIVERED);
    }

    private BatchId started() throws IOException {
        BatchId batch = lab.upload().id();
        intake().storeRows(batch);
        lab.store.batchMoves().move(batch, BatchStatus.PROCESSING);
        return batch;
    }

    private long files() {
        return lab.database.getCollection("files.files").countDocuments();
    }

    private IntakeActivities intake() {
        return temporal.newActivityStub(IntakeActivities.class);
    }

    private GenerationActivities generation() {
        return temporal.newActivityStub(GenerationActivities.class);
    }

    private DeliveryActivities delivery() {
        return temporal.newActivityStub(DeliveryActivities.class);
    }
}
