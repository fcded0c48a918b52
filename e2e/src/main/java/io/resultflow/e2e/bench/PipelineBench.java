package io.resultflow.e2e.bench;

import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.PeakMemory;
import io.resultflow.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows from the accepted upload to the last text in the outbox, real everything: the launcher's own process with a heap of
 * 1 GiB, Temporal's server, LibreOffice, the embedded store.
 */
@Command(
        name = "pipeline",
        description = "Rows from the accepted upload to the last text in the outbox.",
        mixinStandardHelpOptions = true)
final class PipelineBench implements Callable<Integer> {
    private static final Duration AT_MOST = Duration.ofHours(2);

    @Option(names = "--rows", defaultValue = "1000", description = "How many rows (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        Path lab = root.resolve("samples/lab");
        Path home = Files.createTempDirectory("resultflow-bench");
        try (RunningSystem system = RunningSystem.start(root, home, List.of("-Xmx1g"), Map.of())) {
            StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
            String template = staff.createTemplate(lab.resolve("template.docx"), "bench");
            byte[] sheet = InventedRows.xlsx(lab.resolve("results.xlsx"), rows);
            ObjectNode options = StaffClient.options().put("start", true);
            JsonNode batch = staff.uploadBatch("bench.xlsx", sheet, template, options)
                    .expect(201)
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
                System.err.println("not every row came through: " + successful + " successful, " + texts.size()
                        + " texts to " + receivers.size() + " numbers of " + rows + " rows");
                return 1;
            }
            double seconds = Duration.between(accepted, last).toMillis() / 1000.0;
            System.out.println(new BenchLine(root, "pipeline", rows, seconds).with("peak_mib", peaks(system)));
            return 0;
        } finally {
            delete(home);
        }
    }

    private static ObjectNode peaks(RunningSystem system) {
        ObjectNode peaks = new JsonMapper().createObjectNode();
        PeakMemory.mebibytes(system.java()).forEach(peaks::put);
        return peaks;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
