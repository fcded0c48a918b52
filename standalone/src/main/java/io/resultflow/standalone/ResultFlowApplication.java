package io.resultflow.standalone;

import io.resultflow.api.ApiConfiguration;
import io.resultflow.workers.WorkersConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The application in the roles that {@code resultflow.roles} names: {@code api}, {@code workers} or, as it comes, both in
 * one process. The same code runs either way.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, SmsConfiguration.class, TemporalConfiguration.class})
public class ResultFlowApplication {
    /** What a process of the role {@code api} adds. */
    @Configuration(proxyBeanMethods = false)
    @OnRole("api")
    @Import(ApiConfiguration.class)
    static class Api {}

    /** What a process of the role {@code workers} adds. */
    @Configuration(proxyBeanMethods = false)
    @OnRole("workers")
    @Import({WorkerStoreConfiguration.class, WorkersConfiguration.class})
    static class WorkersRole {}
}
