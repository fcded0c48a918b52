package io.resultflow.e2e.acceptance;

import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A running system that has sent the laboratory's sample, and what staff see of it. */
record SentSample(RunningSystem system, StaffClient staff, String batch, List<JsonNode> texts)
        implements AutoCloseable {
    static SentSample in(Path home) throws Exception {
        RunningSystem system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), Map.of());
        StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
        String batch = Lab.start(staff);
        staff.awaitCompleted(batch, Duration.ofMinutes(3));
        return new SentSample(system, staff, batch, staff.all("/outbox"));
    }

    /** The batch's reports as they stand now. */
    List<JsonNode> reports() throws Exception {
        return staff.all("/batches/" + batch + "/reports");
    }

    @Override
    public void close() {
        system.close();
    }

    @Override
    public String toString() {
        return "SentSample[" + batch + "]";
    }
}
