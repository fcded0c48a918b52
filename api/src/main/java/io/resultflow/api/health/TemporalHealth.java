package io.resultflow.api.health;

import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the workflow engine answers within two seconds. */
@Component("temporal")
final class TemporalHealth extends AbstractHealthIndicator {
    private final WorkflowServiceStubs service;

    TemporalHealth(WorkflowServiceStubs service) {
        super("the workflow engine does not answer");
        this.service = service;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        String version = service.blockingStub()
                .withDeadlineAfter(2, TimeUnit.SECONDS)
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                .getServerVersion();
        builder.up().withDetail("version", version);
    }
}
