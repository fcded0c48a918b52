package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Processes are killed in the middle of a batch, and the batch ends whole by itself. */
class KilledIT {
    private static final Duration AT_MOST = Duration.ofMinutes(8);

    @TempDir
    Path home;

    @Test
    void a_batch_of_200_rows_survives_kill_9_of_the_process() throws Exception {
        try (RunningSystem system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), Map.of())) {
            String batch = startBatch(system, 200);
            StaffClient staff = staff(system);
            staff.awaitBatch(batch, AT_MOST, json -> processed(json) >= 40);

            system.kill();
            system.startAgain();

            JsonNode ended = staff(system).awaitCompleted(batch, AT_MOST);
            assertThat(processed(ended)).isEqualTo(200);
            Outcome.isWhole(staff(system), batch, 200);
        }
    }

    @Test
    void a_batch_survives_kill_9_of_every_LibreOffice_and_of_Temporal() throws Exception {
        try (RunningSystem system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), Map.of())) {
            String batch = startBatch(system, 80);
            StaffClient staff = staff(system);
            staff.awaitBatch(batch, AT_MOST, json -> processed(json) >= 10);
            List<ProcessHandle> offices = system.children("soffice.bin");
            assertThat(offices).isNotEmpty();
            offices.forEach(ProcessHandle::destroyForcibly);

            staff.awaitBatch(batch, AT_MOST, json -> processed(json) >= 30);
            List<ProcessHandle> temporal = system.children("start-dev");
            assertThat(temporal).isNotEmpty();
            temporal.forEach(ProcessHandle::destroyForcibly);

            staff.awaitCompleted(batch, AT_MOST);
            Outcome.isWhole(staff, batch, 80);
        }
    }

    @Test
    void nothing_is_left_running_after_the_end() throws Exception {
        List<ProcessHandle> children;
        try (RunningSystem system = RunningSystem.start(Lab.ROOT, home, List.of(), Map.of())) {
            children = system.java().descendants().toList();
            assertThat(children).isNotEmpty();
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private static String startBatch(RunningSystem system, int rows) throws Exception {
        StaffClient staff = staff(system);
        String template = staff.createTemplate(Lab.TEMPLATE, "lab");
        return staff.uploadBatch(
                        "rows.xlsx",
                        InventedRows.xlsx(Lab.SHEET, rows),
                        template,
                        StaffClient.options().put("start", true))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static StaffClient staff(RunningSystem system) throws Exception {
        return new StaffClient(system.url()).login("admin", system.adminPassword());
    }

    private static int processed(JsonNode batch) {
        return batch.get("progress").get("processed").asInt();
    }
}
