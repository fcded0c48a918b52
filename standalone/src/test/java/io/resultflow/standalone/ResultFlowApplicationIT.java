package io.resultflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiConfiguration;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.store.sealing.MasterKeys;
import io.resultflow.workers.WorkerStore;
import io.resultflow.workers.temporal.WorkerProcess;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ResultFlowApplicationIT {
    @TempDir
    Path folder;

    @Test
    void both_roles_come_up_without_temporal_and_wait_for_it() {
        try (DurableMongo mongo = DurableMongo.start(folder.resolve("store.mv"), "127.0.0.1", 0);
                ConfigurableApplicationContext app = start(mongo, "api,workers")) {
            assertThat(app.getBean(WorkerProcess.class).isRunning()).isTrue();
            assertThat(app.getBean(WorkerProcess.class).isPolling()).isFalse();
            assertThat(app.getBeanNamesForType(ApiConfiguration.class)).hasSize(1);
        }
    }

    @Test
    void an_api_alone_has_no_door_through_which_a_status_changes() {
        try (DurableMongo mongo = DurableMongo.start(folder.resolve("store.mv"), "127.0.0.1", 0);
                ConfigurableApplicationContext app = start(mongo, "api")) {
            assertThat(app.getBeanNamesForType(WorkerStore.class)).isEmpty();
            assertThat(app.getBeanNamesForType(WorkerProcess.class)).isEmpty();
        }
    }

    @Test
    void workers_alone_have_no_api() {
        try (DurableMongo mongo = DurableMongo.start(folder.resolve("store.mv"), "127.0.0.1", 0);
                ConfigurableApplicationContext app = start(mongo, "workers")) {
            assertThat(app.getBeanNamesForType(WorkerProcess.class)).hasSize(1);
            assertThat(app.getBeanNamesForType(ApiConfiguration.class)).isEmpty();
        }
    }

    private ConfigurableApplicationContext start(DurableMongo mongo, String roles) {
        return new SpringApplication(ResultFlowApplication.class)
                .run(
                        "--resultflow.roles=" + roles,
                        "--resultflow.home=" + folder,
                        "--resultflow.keys.master=" + MasterKeys.generate(new SecureRandom()),
                        "--resultflow.mongodb.uri=" + mongo.uri() + "/resultflow",
                        "--resultflow.temporal.target=127.0.0.1:1",
                        "--server.port=0",
                        "--management.server.port=0");
    }
}
