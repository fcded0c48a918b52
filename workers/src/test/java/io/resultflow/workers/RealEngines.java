package io.resultflow.workers;

import io.resultflow.documents.render.BatchLimits;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.documents.render.certify.Trials;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.retention.RetentionPolicy;
import io.resultflow.domain.user.UserId;
import io.resultflow.engines.temporal.TemporalServer;
import io.resultflow.engines.tool.Tools;
import io.resultflow.libreoffice.OfficeConverter;
import io.resultflow.libreoffice.OfficeSettings;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.outbox.OutboxSender;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.report.Report;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.generation.StoredPermits;
import io.resultflow.workers.temporal.WorkerProcess;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workers.upkeep.RetentionActivitiesImpl;
import io.resultflow.workers.upkeep.RetentionSchedule;
import io.resultflow.workflows.By;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.batch.BatchRun;
import io.resultflow.workflows.batch.BatchWorkflow;
import io.resultflow.workflows.report.ReportRun;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.report.Step;
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
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The workers on the embedded store, Temporal's server and LibreOffice. */
final class RealEngines implements AutoCloseable {
    static final By ADMIN = new By(new UserId("f".repeat(24)));

    /**
     * What a test changes.
     *
     * @param converter around LibreOffice
     * @param sender around the outbox
     */
    record Setting(
            UnaryOperator<PdfConverter> converter,
            UnaryOperator<SmsSender> sender,
            RetentionPolicy retention,
            Pace pace) {
        static final Setting USUAL =
                new Setting(UnaryOperator.identity(), UnaryOperator.identity(), RetentionPolicy.DEFAULT, Pace.USUAL);

        Setting withConverter(UnaryOperator<PdfConverter> around) {
            return new Setting(around, sender, retention, pace);
        }

        Setting withSender(UnaryOperator<SmsSender> around) {
            return new Setting(converter, around, retention, pace);
        }

        Setting withRetention(RetentionPolicy policy) {
            return new Setting(converter, sender, policy, pace);
        }

        Setting withPace(Pace other) {
            return new Setting(converter, sender, retention, other);
        }
    }

    final EmbeddedLab lab;
    final WorkflowClient client;
    final ScheduleClient schedules;
    final BatchingRenderer renderer;
    private final TemporalServer temporal;
    private final WorkflowServiceStubs service;
    private final OfficeConverter office;
    private final WorkerProcess process;

    RealEngines(Path folder, Setting setting) throws IOException, InterruptedException {
        lab = new EmbeddedLab(folder);
        temporal = TemporalServer.start(
                Tools.of(System.getenv(), folder).temporal().require(), folder.resolve("temporal"), free(), free());
        service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(temporal.target())
                .build());
        client = WorkflowClient.newInstance(service);
        schedules = ScheduleClient.newInstance(service);
        office = OfficeConverter.start(OfficeSettings.of(2, folder.resolve("office")));
        PdfConverter converter = setting.converter().apply(office);
        CompiledTemplates templates = new CompiledTemplates(lab.store.files(), new TemplateCompiler());
        StoredPermits permits =
                new StoredPermits(templates, lab.store.templates()::certification, new Trials(converter));
        renderer = new BatchingRenderer(converter, 2, BatchLimits.USUAL, permits);
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Workers.register(factory, activities(setting, templates, converter), new Workers.Sizes(2, 0));
        process = new WorkerProcess(factory, service, "default", new RetentionSchedule(schedules, 3)::ensure);
        process.start();
        process.awaitPolling();
    }

    private Workers.Activities activities(Setting setting, CompiledTemplates templates, PdfConverter converter) {
        return new ActivityParts(
                        lab.store,
                        templates,
                        new SheetIntake(),
                        converter,
                        renderer,
                        setting.sender().apply(new OutboxSender(lab.store.outbox())),
                        client,
                        lab.tally,
                        EmbeddedLab.SETTINGS,
                        setting.pace(),
                        new SecureRandom(),
                        EmbeddedLab.CLOCK)
                .activities(new RetentionActivitiesImpl(
                        lab.store.archive(), lab.store.purge(), setting.retention(), EmbeddedLab.CLOCK));
    }

    /** A batch of the sample that has been told to start. */
    Batch started() throws IOException {
        return started(lab.upload());
    }

    /** Tells a batch to start. */
    Batch started(Batch batch) {
        WorkflowClient.start(stub(batch.id())::run, BatchRun.fresh(batch.id()));
        command(batch.id(), workflow -> workflow::start, ADMIN);
        return batch;
    }

    /** Gives a command as the api does; answers with the batch's new status. */
    <A> BatchStatus command(BatchId batch, Function<BatchWorkflow, Functions.Func1<A, BatchStatus>> update, A with) {
        BatchWorkflow workflow = stub(batch);
        return WorkflowClient.executeUpdateWithStart(
                update.apply(workflow),
                with,
                UpdateOptions.newBuilder(BatchStatus.class).build(),
                new WithStartWorkflowOperation<>(workflow::run, BatchRun.fresh(batch)));
    }

    /** Has a report's link texted again. */
    ReportStatus resend(Report report, CommandId command) {
        return command(report, workflow -> workflow::resend, command, ReportStatus.class);
    }

    /** Gives a report a command as the api does, also when its workflow has ended. */
    <R> R command(
            Report report,
            Function<ReportWorkflow, Functions.Func1<CommandId, R>> update,
            CommandId command,
            Class<R> answer) {
        ReportRun run = new ReportRun(report.id(), report.batchId(), report.templateId(), report.rowIndex(), Step.IDLE);
        ReportWorkflow workflow = client.newWorkflowStub(ReportWorkflow.class, WorkflowStarts.report(run));
        return WorkflowClient.executeUpdateWithStart(
                update.apply(workflow),
                command,
                UpdateOptions.newBuilder(answer).build(),
                new WithStartWorkflowOperation<>(workflow::run, run));
    }

    BatchWorkflow stub(BatchId batch) {
        return client.newWorkflowStub(BatchWorkflow.class, WorkflowStarts.batch(BatchRun.fresh(batch)));
    }

    /** Returns once the batch's workflow has ended; answers the batch as it then is. */
    Batch awaitEnd(BatchId batch) {
        awaitEnd(WorkflowIds.batch(batch));
        return lab.store.batches().find(batch).orElseThrow();
    }

    /** Returns once the workflow has ended. */
    void awaitEnd(String workflowId) {
        client.newUntypedWorkflowStub(workflowId).getResult(Void.class);
    }

    @Override
    public void close() {
        process.stop();
        office.close();
        service.shutdownNow();
        temporal.close();
        lab.close();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
