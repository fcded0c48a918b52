package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.resultflow.documents.render.Renderer;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.retention.RetentionPolicy;
import io.resultflow.domain.user.UserId;
import io.resultflow.engines.temporal.TemporalServer;
import io.resultflow.engines.tool.Tools;
import io.resultflow.libreoffice.OfficeConverter;
import io.resultflow.libreoffice.OfficeSettings;
import io.resultflow.sms.outbox.OutboxSender;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.report.Report;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workers.report.Tally;
import io.resultflow.workers.temporal.WorkerProcess;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workers.upkeep.RetentionActivitiesImpl;
import io.resultflow.workers.upkeep.RetentionSchedule;
import io.resultflow.workflows.By;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.batch.BatchRun;
import io.resultflow.workflows.batch.BatchWorkflow;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.Functions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laboratory's sample on the real engines: embedded store, Temporal's server, LibreOffice. With
 * {@code -Dresultflow.record=<folder>} it leaves the histories there that {@code ReplayTest} replays.
 */
@Timeout(300)
class WholeWayIT {
    private static final Pattern PAYLOAD = Pattern.compile("\"data\": *\"([A-Za-z0-9+/=]*)\"");
    private static final By ADMIN = new By(new UserId("f".repeat(24)));

    @TempDir
    Path folder;

    private EmbeddedLab lab;
    private TemporalServer temporal;
    private WorkflowServiceStubs service;
    private WorkflowClient client;
    private OfficeConverter office;
    private Tally tally;
    private WorkerProcess process;

    @BeforeEach
    void open() throws IOException {
        lab = new EmbeddedLab(folder);
        temporal = TemporalServer.start(
                Tools.of(System.getenv(), folder).temporal().require(), folder.resolve("temporal"), free(), free());
        service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(temporal.target())
                .build());
        client = WorkflowClient.newInstance(service);
        office = OfficeConverter.start(OfficeSettings.of(2, folder.resolve("office")));
        tally = new Tally(lab.store.batchMoves(), lab.store.batchCounter());
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Workers.register(factory, activities(), new Workers.Sizes(2, 0));
        RetentionSchedule retention = new RetentionSchedule(ScheduleClient.newInstance(service), 3);
        process = new WorkerProcess(factory, service, "default", retention::ensure);
        process.start();
    }

    private Workers.Activities activities() {
        return new ActivityParts(
                        lab.store,
                        new TemplateCompiler(),
                        new SheetIntake(),
                        new Renderer(office),
                        new OutboxSender(lab.store.outbox()),
                        client,
                        tally,
                        EmbeddedLab.SETTINGS,
                        Pace.USUAL,
                        new SecureRandom(),
                        EmbeddedLab.CLOCK)
                .activities(new RetentionActivitiesImpl(
                        lab.store.archive(), lab.store.purge(), RetentionPolicy.DEFAULT, EmbeddedLab.CLOCK));
    }

    @AfterEach
    void close() {
        process.stop();
        office.close();
        tally.close();
        service.shutdownNow();
        temporal.close();
        lab.close();
    }

    @Test
    void every_row_of_the_sample_becomes_a_pdf_behind_a_texted_link() throws Exception {
        process.awaitPolling();
        Batch batch = lab.upload();
        WorkflowClient.start(stub(batch.id())::run, BatchRun.fresh(batch.id()));
        assertThat(CommandRefused.codeOf(catchThrowable(() -> command(batch.id(), b -> b::pause))))
                .contains(ProblemCode.BATCH_NOT_RUNNING);

        command(batch.id(), b -> b::start);
        client.newUntypedWorkflowStub(WorkflowIds.batch(batch.id())).getResult(Void.class);

        List<ReportId> reports = lab.reports(batch.id());
        Batch ended = lab.store.batches().find(batch.id()).orElseThrow();
        assertThat(ended.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(ended.progress().successful()).isEqualTo(reports.size()).isGreaterThanOrEqualTo(10);
        for (ReportId id : reports) {
            Report report = lab.store.reports().find(id).orElseThrow();
            assertThat(report.status()).isEqualTo(ReportStatus.DELIVERED);
            assertThat(pages(report)).isPositive();
            assertNothingPersonal(report);
        }
        tellCost(batch.id(), reports);
        record(batch.id(), reports.get(0));
    }

    private BatchStatus command(BatchId batch, Function<BatchWorkflow, Functions.Func1<By, BatchStatus>> update) {
        BatchWorkflow workflow = stub(batch);
        return WorkflowClient.executeUpdateWithStart(
                update.apply(workflow),
                ADMIN,
                UpdateOptions.newBuilder(BatchStatus.class).build(),
                new WithStartWorkflowOperation<>(workflow::run, BatchRun.fresh(batch)));
    }

    private BatchWorkflow stub(BatchId batch) {
        return client.newWorkflowStub(BatchWorkflow.class, WorkflowStarts.batch(BatchRun.fresh(batch)));
    }

    private int pages(Report report) throws IOException {
        byte[] pdf =
                lab.store.files().read(Objects.requireNonNull(report.pdfFile()).fileId());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private void assertNothingPersonal(Report report) {
        String history = readable(history(WorkflowIds.report(report.id())));
        assertThat(history).contains(report.id().value());
        assertThat(history.contains(report.customerName())).isFalse();
        assertThat(history.contains(report.customerPhone().e164().substring(1))).isFalse();
    }

    /** The history with its payloads, which are base64, laid open. */
    private static String readable(String history) {
        return PAYLOAD.matcher(history)
                .replaceAll(payload -> Matcher.quoteReplacement(
                        new String(Base64.getDecoder().decode(payload.group(1)), StandardCharsets.UTF_8)));
    }

    private String history(String workflowId) {
        return client.fetchHistory(workflowId).toJson(true);
    }

    private void tellCost(BatchId batch, List<ReportId> reports) {
        long rows = 0;
        for (ReportId id : reports) {
            rows += transitions(WorkflowIds.report(id));
        }
        long parent = transitions(WorkflowIds.batch(batch));
        System.out.printf(
                "{\"name\":\"transitions\",\"rows\":%d,\"per_row_until_expiry\":%.1f,\"parent\":%d,\"parent_per_row\":%.1f}%n",
                reports.size(), (double) rows / reports.size(), parent, (double) parent / reports.size());
    }

    private long transitions(String workflowId) {
        return client.newUntypedWorkflowStub(workflowId)
                .describe()
                .getRawDescription()
                .getWorkflowExecutionInfo()
                .getStateTransitionCount();
    }

    private void record(BatchId batch, ReportId report) throws IOException {
        String target = System.getProperty("resultflow.record");
        if (target != null) {
            Files.createDirectories(Path.of(target));
            Files.writeString(Path.of(target, "batch.json"), history(WorkflowIds.batch(batch)));
            Files.writeString(Path.of(target, "report.json"), history(WorkflowIds.report(report)));
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
