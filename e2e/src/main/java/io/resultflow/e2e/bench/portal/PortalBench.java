package io.resultflow.e2e.bench.portal;

import io.resultflow.e2e.bench.BatchTime;
import io.resultflow.e2e.bench.BenchHome;
import io.resultflow.e2e.bench.BenchLine;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import io.resultflow.e2e.system.CpuTime;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Customers who open page, password, report and PDF, each on a connection of its own: as many as the system takes, then so
 * many a second, then so many a second beside a running batch, whose speed is held against that of one before and one
 * after: all come when Java has compiled what they run through. The customers run on the same machine and share its cores:
 * {@code batch_share_left} is what they leave of them, {@code batch_share_kept} what the batch keeps of its speed.
 */
@Command(
        name = "portal",
        description = "Customers who open their reports, alone and beside a running batch.",
        mixinStandardHelpOptions = true)
public final class PortalBench implements Callable<Integer> {
    private static final Duration AT_MOST = Duration.ofHours(1);

    @Option(
            names = "--reports",
            defaultValue = "3000",
            description =
                    "Reports that are there to be opened: each some four times, as by people (default: ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--rows",
            defaultValue = "600",
            description = "Rows of the batch beside the customers, and of those that it is held against"
                    + " (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--phones", defaultValue = "16", description = "Customers at once (default: ${DEFAULT-VALUE}).")
    private int phones;

    @Option(names = "--rate", defaultValue = "100", description = "Customers a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long each is tried (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "Seconds of customers before anything is measured: Java compiles what they run through"
                    + " (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (BenchHome home = BenchHome.create();
                RunningSystem system = RunningSystem.start(root, home.path(), List.of("-Xmx1g"), Map.of())) {
            StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
            Path lab = root.resolve("samples/lab");
            String template = staff.createTemplate(lab.resolve("template.docx"), "bench");
            staff.awaitVerdict(template, AT_MOST);
            Path sheet = lab.resolve("results.xlsx");
            new BatchTime(staff, template, InventedRows.xlsx(sheet, 0, reports), reports).measure(AT_MOST);
            List<Text> all = staff.all("/outbox").stream().map(Text::of).toList();
            // Else whoever is measured opens what was opened forty times before, with forty views to write anew.
            List<Text> texts = all.subList(all.size() / 10, all.size());
            new Crowd(all.subList(0, all.size() / 10)).sideBySide(phones, during(warmUp));
            double before = alone(staff, template, sheet, reports);

            CpuTime used = CpuTime.of(system.java());
            Crowd most = new Crowd(texts);
            System.out.println(line("portal_closed_loop", most, most.sideBySide(phones, during(seconds)), system, used)
                    .with("at_once", phones));

            used = CpuTime.of(system.java());
            double busy = busySeconds(system);
            Crowd steady = new Crowd(texts);
            double alone = steady.arriving(rate, during(seconds));
            int cores = Runtime.getRuntime().availableProcessors();
            double share = (busySeconds(system) - busy) / (alone * cores);
            System.out.println(line("portal_alone", steady, alone, system, used)
                    .with("arriving_per_second", rate)
                    .with("share_of_processor", share));

            BatchTime beside = new BatchTime(staff, template, InventedRows.xlsx(sheet, reports + rows, rows), rows);
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<Double> batch = other.submit(() -> beside.measure(AT_MOST));
            used = CpuTime.of(system.java());
            Crowd crowd = new Crowd(texts);
            double took = crowd.arriving(rate, () -> !batch.isDone());
            double with = rows / batch.get();
            other.shutdown();
            BenchLine line = line("portal", crowd, took, system, used);
            // The machine's speed moves: the batch is held against the mean of one before and one after.
            double without = (before + alone(staff, template, sheet, reports + 2 * rows)) / 2;
            System.out.println(line.with("arriving_per_second", rate)
                    .with("batch_rows", rows)
                    .with("batch_rows_per_second", with)
                    .with("batch_rows_per_second_without", without)
                    .with("batch_share_kept", with / without)
                    .with("batch_share_left", 1 - share));
        }
        return 0;
    }

    /** Rows a second of a batch that nobody disturbs. */
    private double alone(StaffClient staff, String template, Path sheet, int from) throws Exception {
        return rows / new BatchTime(staff, template, InventedRows.xlsx(sheet, from, rows), rows).measure(AT_MOST);
    }

    private BenchLine line(String name, Crowd crowd, double took, RunningSystem system, CpuTime before)
            throws Exception {
        int customers = crowd.visits().count();
        return new BenchLine(root, name, customers, took)
                .with("p50_ms", crowd.visits().millis(0.5))
                .with("p99_ms", crowd.visits().millis(0.99))
                .with("max_ms", crowd.visits().millis(1))
                .with("request_p50_ms", crowd.requests().millis(0.5))
                .with("request_p99_ms", crowd.requests().millis(0.99))
                .with(
                        "cpu_ms_per_customer",
                        BenchLine.map(CpuTime.of(system.java()).millisPerRow(before, customers)));
    }

    /** Of the system, and of the phones, which are this process. */
    private static double busySeconds(RunningSystem system) {
        double served = CpuTime.of(system.java()).seconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        Duration phones = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        return served + phones.toNanos() / 1e9;
    }

    private static BooleanSupplier during(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() < end;
    }
}
