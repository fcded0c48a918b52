package io.resultflow.standalone;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Temporal's client. It connects with its first request, so that a process comes up, and says so, without Temporal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class TemporalConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    WorkflowServiceStubs workflowServiceStubs(EngineProperties engines) {
        return WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(engines.temporal().target())
                .build());
    }

    @Bean
    WorkflowClient workflowClient(WorkflowServiceStubs service, EngineProperties engines) {
        return WorkflowClient.newInstance(
                service,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(engines.temporal().namespace())
                        .build());
    }
}
