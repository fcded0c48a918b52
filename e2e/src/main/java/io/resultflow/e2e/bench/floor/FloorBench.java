package io.resultflow.e2e.bench.floor;

import io.resultflow.e2e.bench.BenchHome;
import io.resultflow.e2e.bench.BenchLine;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the orchestration of a row costs at least, on the same server that a real batch runs on. */
@Command(
        name = "floor",
        description = "A child workflow with two empty activities per row, on the launcher's own Temporal server.",
        mixinStandardHelpOptions = true)
public final class FloorBench implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "1000", description = "How many rows (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--warm-up", defaultValue = "1000", description = "Rows before them (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (BenchHome home = BenchHome.create();
                RunningSystem system = RunningSystem.start(root, home.path(), List.of("-Xmx1g"), Map.of())) {
            System.out.println(new BenchLine(root, "floor", rows, Floor.seconds(system.temporal(), warmUp, rows)));
        }
        return 0;
    }
}
