package io.resultflow.workers.temporal;

import io.resultflow.documents.render.BatchLimits;
import io.resultflow.workflows.TaskQueues;
import io.resultflow.workflows.batch.BatchWorkflowImpl;
import io.resultflow.workflows.report.NoticeWorkflowImpl;
import io.resultflow.workflows.report.ReportWorkflowImpl;
import io.resultflow.workflows.template.CertifyWorkflowImpl;
import io.resultflow.workflows.template.PreviewWorkflowImpl;
import io.resultflow.workflows.upkeep.RetentionWorkflowImpl;
import io.resultflow.workflows.webhook.WebhookActivities;
import io.resultflow.workflows.webhook.WebhookWorkflowImpl;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;

/** One worker per task queue, sized for what its work costs. */
public final class Workers {
    /** A whole merged document in each LibreOffice, and the rows of its next one filled beside it; each costs a thread. */
    private static final int ROWS_OF_OFFICE = 2 * BatchLimits.USUAL.rows();

    /** How often a batch that waits sends a heartbeat: with its answer it learns of a pause. Each is a durable write. */
    private static final Duration PACING_HEARTBEAT = Duration.ofSeconds(2);

    private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(60);

    /** The activity implementations, each for its queue. */
    public record Activities(
            Object intake,
            Object batches,
            Object pacing,
            Object generation,
            Object previews,
            Object certification,
            Object delivery,
            Object notices,
            Object reports,
            Object corrections,
            Object retention) {}

    /**
     * How much is done side by side.
     *
     * @param offices how many LibreOffice processes there are
     * @param textsPerSecond over all workers; 0 for no limit
     */
    public record Sizes(int offices, double textsPerSecond) {}

    private Workers() {}

    /** Registers every workflow and activity; the factory is not started. */
    public static void register(WorkerFactory factory, Activities activities, Sizes sizes) {
        Worker workflows = factory.newWorker(
                TaskQueues.WORKFLOWS,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentWorkflowTaskExecutionSize(20)
                        .setMaxConcurrentLocalActivityExecutionSize(20)
                        .setMaxConcurrentWorkflowTaskPollers(4)
                        .build());
        workflows.registerWorkflowImplementationTypes(
                BatchWorkflowImpl.class,
                ReportWorkflowImpl.class,
                NoticeWorkflowImpl.class,
                PreviewWorkflowImpl.class,
                CertifyWorkflowImpl.class,
                RetentionWorkflowImpl.class,
                WebhookWorkflowImpl.class);
        workflows.registerActivitiesImplementations(activities.reports(), activities.corrections());

        activityWorker(factory, TaskQueues.BATCHES, 4, 0, activities.intake(), activities.batches());
        activityWorker(factory, TaskQueues.PACING, 100, 0, activities.pacing());
        activityWorker(
                factory,
                TaskQueues.DOCUMENTS,
                sizes.offices() * ROWS_OF_OFFICE,
                0,
                activities.generation(),
                activities.previews(),
                activities.certification());
        activityWorker(factory, TaskQueues.SMS, 8, sizes.textsPerSecond(), activities.delivery(), activities.notices());
        activityWorker(factory, TaskQueues.UPKEEP, 1, 0, activities.retention());
    }

    /** Registers who tells other programs what happened. */
    public static void registerWebhooks(WorkerFactory factory, WebhookActivities webhooks) {
        activityWorker(factory, TaskQueues.WEBHOOKS, 1, 0, webhooks);
    }

    private static void activityWorker(
            WorkerFactory factory, String queue, int slots, double perSecond, Object... implementations) {
        factory.newWorker(
                        queue,
                        WorkerOptions.newBuilder()
                                .setMaxConcurrentActivityExecutionSize(slots)
                                .setMaxConcurrentActivityTaskPollers(2)
                                .setMaxTaskQueueActivitiesPerSecond(perSecond)
                                .setMaxHeartbeatThrottleInterval(
                                        queue.equals(TaskQueues.PACING) ? PACING_HEARTBEAT : USUAL_HEARTBEAT)
                                .build())
                .registerActivitiesImplementations(implementations);
    }
}
