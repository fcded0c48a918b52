package io.resultflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.resultflow.workflows.batch.BatchWorkflowImpl;
import io.resultflow.workflows.report.NoticeWorkflowImpl;
import io.resultflow.workflows.report.ReportWorkflowImpl;
import io.resultflow.workflows.template.CertifyWorkflowImpl;
import io.resultflow.workflows.template.PreviewWorkflowImpl;
import io.resultflow.workflows.upkeep.RetentionWorkflowImpl;
import io.resultflow.workflows.webhook.WebhookWorkflowImpl;
import io.temporal.common.metadata.POJOWorkflowImplMetadata;
import io.temporal.testing.WorkflowHistoryLoader;
import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Workflows that are under way survive a change of their code: their recorded histories still fit it. When this fails, the
 * change needs {@code Workflow.getVersion}, not a new recording. How to record stands in src/test/resources/histories.
 */
class ReplayTest {
    private static final Class<?>[] WORKFLOWS = {
        BatchWorkflowImpl.class,
        ReportWorkflowImpl.class,
        NoticeWorkflowImpl.class,
        PreviewWorkflowImpl.class,
        CertifyWorkflowImpl.class,
        RetentionWorkflowImpl.class,
        WebhookWorkflowImpl.class
    };

    private static final List<String> RECORDED = List.of(
            "batch",
            "batch-merge",
            "batch-withdrawn",
            "checked-batch",
            "report",
            "report-resent",
            "report-renewed",
            "report-corrected",
            "report-next-version",
            "report-withdrawn",
            "report-of-withdrawn-batch",
            "notice",
            "preview",
            "certify",
            "retention",
            "webhooks",
            "webhooks-after-failure");

    @ParameterizedTest
    @FieldSource("RECORDED")
    void a_recorded_history_still_fits_the_code(String name) {
        Class<?>[] others = Arrays.copyOfRange(WORKFLOWS, 1, WORKFLOWS.length);
        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecutionFromResource(
                        "histories/" + name + ".json", WORKFLOWS[0], others))
                .doesNotThrowAnyException();
    }

    @Test
    void every_history_is_replayed() throws IOException {
        assertThat(names(Path.of("src/test/resources/histories"), ".json"))
                .containsExactlyInAnyOrderElementsOf(RECORDED);
    }

    @Test
    void every_workflow_has_a_history() throws IOException {
        List<String> types = new ArrayList<>();
        for (String name : RECORDED) {
            types.add(WorkflowHistoryLoader.readHistoryFromResource("histories/" + name + ".json")
                    .getEvents()
                    .get(0)
                    .getWorkflowExecutionStartedEventAttributes()
                    .getWorkflowType()
                    .getName());
        }
        assertThat(Stream.of(WORKFLOWS).map(ReplayTest::type)).isSubsetOf(types);
        assertThat(names(Path.of("src/main/java"), "WorkflowImpl.java"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(WORKFLOWS)
                        .map(workflow -> workflow.getSimpleName().replace("WorkflowImpl", ""))
                        .toList());
    }

    private static String type(Class<?> workflow) {
        return POJOWorkflowImplMetadata.newInstance(workflow)
                .getWorkflowMethods()
                .get(0)
                .getName();
    }

    private static List<String> names(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .toList();
        }
    }
}
