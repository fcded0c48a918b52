package io.resultflow.workers;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.resultflow.documents.render.BatchLimits;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.documents.render.certify.Trials;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.outbox.OutboxSender;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workers.delivery.DeliverySettings;
import io.resultflow.workers.delivery.SendingLimits;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.generation.RenderMetrics;
import io.resultflow.workers.generation.StoredPermits;
import io.resultflow.workers.report.Tally;
import io.resultflow.workers.temporal.WorkerProcess;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workers.upkeep.RetentionActivitiesImpl;
import io.resultflow.workers.upkeep.RetentionSchedule;
import io.resultflow.workers.webhook.Teller;
import io.resultflow.workers.webhook.WebhookActivitiesImpl;
import io.resultflow.workers.webhook.WebhookSender;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.worker.WorkerFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A worker process: LibreOffice, the activities and the workers. Store, SMS and Temporal's client come from outside. */
@Configuration(proxyBeanMethods = false)
@Import(OfficeConfiguration.class)
@EnableConfigurationProperties(WorkersProperties.class)
public class WorkersConfiguration {
    private static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    CompiledTemplates compiledTemplates(WorkerStore store) {
        return new CompiledTemplates(store.files(), new TemplateCompiler());
    }

    /** One thread for each LibreOffice. */
    @Bean
    BatchingRenderer batchingRenderer(
            PdfConverter office, CompiledTemplates templates, WorkerStore store, WorkersProperties properties) {
        return new BatchingRenderer(
                office,
                properties.office().count(),
                BatchLimits.USUAL,
                new StoredPermits(templates, store.templates()::certification, new Trials(office)),
                new BackgroundThreads("render"));
    }

    @Bean
    MeterBinder renderMetrics(BatchingRenderer renderer) {
        return new RenderMetrics(renderer.counts());
    }

    @Bean
    Tally tally(WorkerStore store) {
        return new Tally(store.batchMoves(), store.batchCounter());
    }

    /** The outbox takes every text: there is nothing to be alarmed of, and nothing is noted. */
    private static SendingLimits limits(WorkersProperties properties, SmsSender sms) {
        FailureAlarm alarm = OutboxSender.NAME.equals(sms.name())
                ? FailureAlarm.OFF
                : properties.sms().alarm();
        return properties.sms().limits(properties.lab().zone(), alarm);
    }

    @Bean
    WebhookSender webhookSender(WorkersProperties properties) {
        return new WebhookSender(properties.webhooks().allowPrivate(), WEBHOOK_TIMEOUT);
    }

    @Bean
    WorkerProcess workerProcess(
            WorkflowClient client,
            WorkerStore store,
            Tally tally,
            CompiledTemplates templates,
            PdfConverter office,
            BatchingRenderer renderer,
            SmsSender sms,
            WebhookSender webhooks,
            Clock clock,
            WorkersProperties properties) {
        WorkerFactory factory = WorkerFactory.newInstance(client);
        ActivityParts parts = new ActivityParts(
                store,
                templates,
                new SheetIntake(),
                office,
                renderer,
                sms,
                client,
                tally,
                new DeliverySettings(properties.publicUrl(), properties.brand(), limits(properties, sms)),
                Pace.USUAL,
                new SecureRandom(),
                clock);
        Workers.register(
                factory,
                parts.activities(new RetentionActivitiesImpl(
                        store.archive(), store.purge(), properties.retention().policy(), clock)),
                new Workers.Sizes(properties.office().count(), properties.sms().perSecond()));
        Workers.registerWebhooks(
                factory,
                new WebhookActivitiesImpl(
                        store.tellings(),
                        new Teller(store.webhooks(), store.tellings(), store.reports(), webhooks, clock)));
        String namespace = client.getOptions().getNamespace();
        ScheduleClient schedules = ScheduleClient.newInstance(
                client.getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder().setNamespace(namespace).build());
        RetentionSchedule retention =
                new RetentionSchedule(schedules, properties.retention().hour());
        return new WorkerProcess(factory, client.getWorkflowServiceStubs(), namespace, retention::ensure);
    }
}
