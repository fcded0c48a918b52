package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.resultflow.workers.temporal.Workers;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.webhook.WebhookWorkflow;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflow that tells other programs, on Temporal's server; with {@code -Dresultflow.record=<folder>} it leaves what
 * {@code ReplayTest} replays.
 */
@Timeout(300)
class WebhookRunsIT {
    @TempDir
    Path folder;

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void each_time_of_telling_is_a_run_of_its_own_and_a_failure_ends_nothing() throws Exception {
        try (RealEngines engines = new RealEngines(folder, RealEngines.Setting.USUAL)) {
            WorkerFactory tellers = WorkerFactory.newInstance(engines.client);
            Workers.registerWebhooks(tellers, this::tell);
            tellers.start();
            WebhookWorkflow workflow = engines.client.newWorkflowStub(WebhookWorkflow.class, WorkflowStarts.webhooks());
            String first = WorkflowClient.start(workflow::run).getRunId();

            await().atMost(Duration.ofMinutes(1)).until(() -> has(newest(engines), EventType.EVENT_TYPE_TIMER_STARTED));

            WorkflowExecutionHistory told = engines.client.fetchHistory(WorkflowIds.WEBHOOKS, first);
            assertThat(has(told, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW))
                    .isTrue();
            WorkflowExecutionHistory failed = newest(engines);
            assertThat(has(failed, EventType.EVENT_TYPE_ACTIVITY_TASK_FAILED)).isTrue();
            assertThat(has(failed, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED))
                    .isFalse();
            assertThat(runs).hasValue(2);
            Histories.record(told, "webhooks");
            Histories.record(failed, "webhooks-after-failure");
            tellers.shutdownNow();
        }
    }

    /** Three events in its first run; its second one meets a bug. */
    private int tell() {
        if (runs.incrementAndGet() == 1) {
            return 3;
        }
        throw ApplicationFailure.newNonRetryableFailure("a bug", "INTERNAL");
    }

    private static WorkflowExecutionHistory newest(RealEngines engines) {
        return engines.client.fetchHistory(WorkflowIds.WEBHOOKS);
    }

    private static boolean has(WorkflowExecutionHistory history, EventType type) {
        return history.getEvents().stream().map(HistoryEvent::getEventType).anyMatch(type::equals);
    }
}
