package io.resultflow.standalone;

import com.mongodb.client.MongoDatabase;
import io.resultflow.workers.WorkerStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors through which statuses change: only a process with workers has them. */
@Configuration(proxyBeanMethods = false)
class WorkerStoreConfiguration {
    @Bean
    WorkerStore workerStore(MongoDatabase database, Clock clock) {
        return WorkerStore.of(database, clock);
    }
}
