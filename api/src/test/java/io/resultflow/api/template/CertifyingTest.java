package io.resultflow.api.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.api.ApiProperties;
import io.resultflow.api.web.Engine;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Refused;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CertifyingTest {
    private final WorkflowServiceStubs nowhere = WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:1").build());
    private final WorkflowClient client = WorkflowClient.newInstance(nowhere);
    private final Engine engine = new Engine(new ApiProperties(
            URI.create("http://localhost"),
            Path.of("."),
            DataSize.ofMegabytes(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            new ApiProperties.Sms(0, 1),
            "",
            Duration.ofHours(6),
            List.of()));

    @AfterEach
    void close() {
        engine.destroy();
        nowhere.shutdownNow();
    }

    @Test
    void an_upload_goes_on_while_the_workflow_engine_is_down() {
        assertThatCode(() -> new Certifying(client, engine).begin(new FileId("a".repeat(24))))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Refused.class)
                .as("the engine is down indeed")
                .isThrownBy(() -> engine.ask(() -> client.fetchHistory("certify-" + "a".repeat(24))));
    }
}
