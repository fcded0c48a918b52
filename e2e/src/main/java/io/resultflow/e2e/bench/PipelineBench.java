package io.resultflow.e2e.bench;

import io.resultflow.e2e.bench.floor.Floor;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.CpuTime;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.PeakMemory;
import io.resultflow.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows from the accepted upload to the last text in the outbox, real everything: the launcher's own process with a heap of
 * 1 GiB, Temporal's server, LibreOffice, the embedded store. Before it the floor of the same server, after it single
 * reports on the idle system.
 */
@Command(
        name = "pipeline",
        description = "Rows from the accepted upload to the last text in the outbox.",
        mixinStandardHelpOptions = true)
final class PipelineBench implements Callable<Integer> {
    private static final Duration AT_MOST = Duration.ofHours(2);

    @Option(names = "--rows", defaultValue = "1000", description = "How many rows (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--floor-rows",
            defaultValue = "1000",
            description = "Rows of the floor that the batch is compared with (default: ${DEFAULT-VALUE}; 0: none).")
    private int floorRows;

    @Option(
            names = "--singles",
            defaultValue = "20",
            description = "Batches of one row, one after the other, whose latency is told (default: ${DEFAULT-VALUE}).")
    private int singles;

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (BenchHome home = BenchHome.create();
                RunningSystem system = RunningSystem.start(root, home.path(), List.of("-Xmx1g"), Map.of())) {
            double floor = floor(system);
            StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
            Path lab = root.resolve("samples/lab");
            String template = staff.createTemplate(lab.resolve("template.docx"), "bench");
            byte[] sheet = InventedRows.xlsx(lab.resolve("results.xlsx"), rows);
            CpuTime before = CpuTime.of(system.java());
            double seconds = batch(staff, template, sheet);
            BenchLine line = new BenchLine(root, "pipeline", rows, seconds)
                    .with(
                            "cpu_ms_per_row",
                            BenchLine.map(CpuTime.of(system.java()).millisPerRow(before, rows)));
            if (floor > 0) {
                line.with("of_floor", rows / seconds / floor);
            }
            System.out.println(line.with("peak_mib", peaks(system))
                    .with("database_mib", mebibytes(system.home().resolve("temporal/temporal.db")))
                    .with("documents_mib", mebibytes(system.home().resolve("mongo.mv"))));
            if (singles > 0) {
                System.out.println(
                        new SingleReports(staff, template, lab.resolve("results.xlsx")).line(root, rows, singles));
            }
        }
        return 0;
    }

    /** Rows a second of the bare shape; 0 when it was not asked for. */
    private double floor(RunningSystem system) throws Exception {
        if (floorRows == 0) {
            return 0;
        }
        CpuTime before = CpuTime.of(system.java());
        double seconds = Floor.seconds(system.temporal(), floorRows);
        System.out.println(new BenchLine(root, "floor", floorRows, seconds)
                .with("cpu_ms_per_row", BenchLine.map(CpuTime.of(system.java()).millisPerRow(before, floorRows))));
        return floorRows / seconds;
    }

    private double batch(StaffClient staff, String template, byte[] sheet) throws Exception {
        ObjectNode options = StaffClient.options().put("start", true);
        JsonNode batch = staff.uploadBatch("bench.xlsx", sheet, template, options)
                .expectSuccess()
                .json();
        Instant accepted = Instant.parse(batch.get("created_at").asString());
        JsonNode ended = staff.awaitCompleted(batch.get("id").asString(), AT_MOST);
        List<JsonNode> texts = staff.all("/outbox");
        Set<String> receivers = new HashSet<>();
        Instant last = accepted;
        for (JsonNode text : texts) {
            receivers.add(text.get("to").asString());
            Instant sent = Instant.parse(text.get("created_at").asString());
            last = sent.isAfter(last) ? sent : last;
        }
        int successful = ended.get("progress").get("successful").asInt();
        if (successful != rows || texts.size() != rows || receivers.size() != rows) {
            throw new IllegalStateException("not every row came through: " + successful + " successful, " + texts.size()
                    + " texts to " + receivers.size() + " numbers of " + rows + " rows");
        }
        return Duration.between(accepted, last).toMillis() / 1000.0;
    }

    private static ObjectNode peaks(RunningSystem system) {
        ObjectNode peaks = new JsonMapper().createObjectNode();
        PeakMemory.mebibytes(system.java()).forEach(peaks::put);
        return peaks;
    }

    private static double mebibytes(Path file) throws IOException {
        return Files.size(file) / 1048576.0;
    }
}
