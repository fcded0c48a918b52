package io.resultflow.workers;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.resultflow.documents.render.BatchLimits;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.render.certify.Trials;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.libreoffice.OfficeConverter;
import io.resultflow.libreoffice.OfficeSettings;
import io.resultflow.sms.SmsSender;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workers.delivery.DeliverySettings;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.generation.OfficeMetrics;
import io.resultflow.workers.generation.RenderMetrics;
import io.resultflow.workers.generation.StoredPermits;
import io.resultflow.workers.report.Tally;
import io.resultflow.workers.temporal.WorkerProcess;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workers.upkeep.RetentionActivitiesImpl;
import io.resultflow.workers.upkeep.RetentionSchedule;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A worker process: LibreOffice, the activities and the workers. Store, SMS and Temporal's client come from outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkersProperties.class)
public class WorkersConfiguration {
    /** Started before the workers, closed after them. */
    @Bean
    OfficeConverter officeConverter(WorkersProperties properties) {
        return OfficeConverter.start(officeSettings(properties.office()));
    }

    /** Down when no LibreOffice is running: then no PDF is made. */
    @Bean
    HealthIndicator libreOfficeHealthIndicator(OfficeConverter office) {
        return () -> {
            int alive = office.alive();
            return (alive > 0 ? Health.up() : Health.down())
                    .withDetail("processes", alive)
                    .withDetail("network", office.hasNetwork() ? "shared" : "none")
                    .build();
        };
    }

    private static OfficeSettings officeSettings(WorkersProperties.Office office) {
        return OfficeSettings.of(offices(office), workDir(office))
                .withRecycling(office.recycling())
                .withOfficeHome(office.home());
    }

    private static int offices(WorkersProperties.Office office) {
        return office.processes() > 0
                ? office.processes()
                : Runtime.getRuntime().availableProcessors();
    }

    private static Path workDir(WorkersProperties.Office office) {
        try {
            return office.workDir() != null ? office.workDir() : Files.createTempDirectory("resultflow-office-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    CompiledTemplates compiledTemplates(WorkerStore store) {
        return new CompiledTemplates(store.files(), new TemplateCompiler());
    }

    /** One thread for each LibreOffice. */
    @Bean
    BatchingRenderer batchingRenderer(
            OfficeConverter office, CompiledTemplates templates, WorkerStore store, WorkersProperties properties) {
        return new BatchingRenderer(
                office,
                offices(properties.office()),
                BatchLimits.USUAL,
                new StoredPermits(templates, store.templates()::certification, new Trials(office)));
    }

    @Bean
    MeterBinder renderMetrics(BatchingRenderer renderer) {
        return new RenderMetrics(renderer.counts());
    }

    @Bean
    MeterBinder officeMetrics(OfficeConverter office) {
        return new OfficeMetrics(office.counts());
    }

    @Bean
    Tally tally(WorkerStore store) {
        return new Tally(store.batchMoves(), store.batchCounter());
    }

    @Bean
    WorkerProcess workerProcess(
            WorkflowClient client,
            WorkerStore store,
            Tally tally,
            CompiledTemplates templates,
            OfficeConverter office,
            BatchingRenderer renderer,
            SmsSender sms,
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
                new DeliverySettings(properties.publicUrl(), properties.brand()),
                Pace.USUAL,
                new SecureRandom(),
                clock);
        Workers.register(
                factory,
                parts.activities(new RetentionActivitiesImpl(
                        store.archive(), store.purge(), properties.retention().policy(), clock)),
                new Workers.Sizes(offices(properties.office()), properties.sms().perSecond()));
        String namespace = client.getOptions().getNamespace();
        ScheduleClient schedules = ScheduleClient.newInstance(
                client.getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder().setNamespace(namespace).build());
        RetentionSchedule retention =
                new RetentionSchedule(schedules, properties.retention().hour());
        return new WorkerProcess(factory, client.getWorkflowServiceStubs(), namespace, retention::ensure);
    }
}
