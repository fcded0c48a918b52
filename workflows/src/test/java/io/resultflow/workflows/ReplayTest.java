package io.resultflow.workflows;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.resultflow.workflows.batch.BatchWorkflowImpl;
import io.resultflow.workflows.report.ReportWorkflowImpl;
import io.resultflow.workflows.template.CertifyWorkflowImpl;
import io.resultflow.workflows.template.PreviewWorkflowImpl;
import io.resultflow.workflows.webhook.WebhookWorkflowImpl;
import io.temporal.testing.WorkflowReplayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workflows that are under way survive a change of their code: their recorded histories still fit it. When this fails, the
 * change needs {@code Workflow.getVersion}, not a new recording. How to record stands in src/test/resources/histories.
 */
class ReplayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch",
                "batch-merge",
                "checked-batch",
                "report",
                "preview",
                "certify",
                "webhooks",
                "webhooks-after-failure"
            })
    void a_recorded_history_still_fits_the_code(String name) {
        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecutionFromResource(
                        "histories/" + name + ".json",
                        BatchWorkflowImpl.class,
                        ReportWorkflowImpl.class,
                        PreviewWorkflowImpl.class,
                        CertifyWorkflowImpl.class,
                        WebhookWorkflowImpl.class))
                .doesNotThrowAnyException();
    }
}
