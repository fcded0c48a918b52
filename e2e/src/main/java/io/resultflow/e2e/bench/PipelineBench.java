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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--renderer",
            defaultValue = "libreoffice",
            description = "libreoffice, or stub: blank pages in its place (default: ${DEFAULT-VALUE}).")
    private Kind renderer = Kind.libreoffice;

    @Option(
            names = "--compare-rows",
            defaultValue = "1000",
            description = "Rows of a batch before it whose speed it is held against, when it has more"
                    + " (default: ${DEFAULT-VALUE}; 0: none).")
    private int compareRows;

    @Option(
            names = "--warm-up",
            defaultValue = "1000",
            description =
                    "Rows of the floor, and of a batch, before what is measured: by then the Java virtual machines have"
                            + " compiled what they will compile (default: ${DEFAULT-VALUE}; 0: none).")
    private int warmUp;

    /** What makes the PDFs. */
    enum Kind {
        libreoffice,
        stub
    }

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (BenchHome home = BenchHome.create();
                RunningSystem system = start(home)) {
            double floor = floor(system);
            StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
            Path lab = root.resolve("samples/lab");
            String template = staff.createTemplate(lab.resolve("template.docx"), "bench");
            // Else the reports share the machine with the template's own trial.
            String verdict =
                    staff.awaitVerdict(template, AT_MOST).get("verdict").asString();
            if (warmUp > 0) {
                byte[] first = InventedRows.xlsx(lab.resolve("results.xlsx"), rows + compareRows, warmUp);
                new BatchTime(staff, template, first, warmUp).measure(AT_MOST);
            }
            double smaller = 0;
            if (compareRows > 0 && rows > compareRows) {
                byte[] few = InventedRows.xlsx(lab.resolve("results.xlsx"), rows, compareRows);
                smaller = compareRows / new BatchTime(staff, template, few, compareRows).measure(AT_MOST);
            }
            BatchTime batch =
                    new BatchTime(staff, template, InventedRows.xlsx(lab.resolve("results.xlsx"), rows), rows);
            CpuTime before = CpuTime.of(system.java());
            double scans = system.metric("resultflow_store_scans_total");
            double merged = system.metric("resultflow_render_merged_total");
            double documents = system.metric("resultflow_render_batches_total");
            double seconds = batch.measure(AT_MOST);
            BenchLine line = new BenchLine(root, "pipeline", rows, seconds)
                    .with("renderer", renderer.name())
                    .with("template", verdict)
                    .with(
                            "cpu_ms_per_row",
                            BenchLine.map(CpuTime.of(system.java()).millisPerRow(before, rows)))
                    .with("scans", system.metric("resultflow_store_scans_total") - scans)
                    .with("rows_per_second_by_thousand", batch.rates());
            documents = system.metric("resultflow_render_batches_total") - documents;
            if (documents > 0) {
                line.with("rows_per_document", (system.metric("resultflow_render_merged_total") - merged) / documents);
            }
            if (floor > 0) {
                line.with("of_floor", rows / seconds / floor);
            }
            if (smaller > 0) {
                line.with("of_" + compareRows + "_rows", rows / seconds / smaller);
            }
            BatchRuns runs = BatchRuns.of(system, batch.id());
            line.with("batch_runs", runs.runs())
                    .with("longest_batch_history", (double) runs.longestHistory())
                    .with("batch_transitions_per_row", (double) runs.transitions() / rows)
                    .with("peak_mib", BenchLine.map(PeakMemory.mebibytes(system.java())))
                    .with("database_mib", mebibytes(system.home().resolve("temporal/temporal.db")))
                    .with("documents_mib", mebibytes(system.home().resolve("mongo.mv")));
            if (singles > 0) {
                System.out.println(new SingleReports(staff, template, lab.resolve("results.xlsx"))
                        .line(root, rows + compareRows + warmUp, singles));
            }
            system.restart();
            System.out.println(line.with(
                            "database_mib_restarted", mebibytes(system.home().resolve("temporal/temporal.db")))
                    .with("documents_mib_restarted", mebibytes(system.home().resolve("mongo.mv"))));
        }
        return 0;
    }

    private RunningSystem start(BenchHome home) throws Exception {
        List<String> options = List.of("-Xmx1g");
        return renderer == Kind.stub
                ? RunningSystem.startWith(root.resolve("e2e/target/classes"), root, home.path(), options, Map.of())
                : RunningSystem.start(root, home.path(), options, Map.of());
    }

    /** Rows a second of the bare shape; 0 when it was not asked for. */
    private double floor(RunningSystem system) throws Exception {
        if (floorRows == 0) {
            return 0;
        }
        CpuTime before = CpuTime.of(system.java());
        double seconds = Floor.seconds(system.temporal(), warmUp, floorRows);
        System.out.println(new BenchLine(root, "floor", floorRows, seconds)
                .with(
                        "cpu_ms_per_row",
                        BenchLine.map(CpuTime.of(system.java()).millisPerRow(before, floorRows + warmUp))));
        return floorRows / seconds;
    }

    private static double mebibytes(Path file) throws IOException {
        return Files.size(file) / 1048576.0;
    }
}
