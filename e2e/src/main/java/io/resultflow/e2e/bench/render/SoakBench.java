package io.resultflow.e2e.bench.render;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.e2e.bench.BenchHome;
import io.resultflow.e2e.bench.BenchLine;
import io.resultflow.e2e.bench.fill.InventedValues;
import io.resultflow.libreoffice.Departure;
import io.resultflow.libreoffice.OfficeConverter;
import io.resultflow.libreoffice.OfficeCounts;
import io.resultflow.libreoffice.OfficeSettings;
import io.resultflow.libreoffice.ResidentMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether memory stays bounded over thousands of documents, with a line for each 500 of them. */
@Command(
        name = "soak",
        description = "Converts the sample report again and again; fails when memory passes its limits.",
        mixinStandardHelpOptions = true)
public final class SoakBench implements Callable<Integer> {
    private static final int EVERY = 500;
    private static final double MEGABYTE = 1 << 20;

    @Option(names = "--conversions", defaultValue = "5000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int conversions;

    @Option(
            names = "--office-megabytes",
            defaultValue = "700",
            description = "What one LibreOffice may hold (default: ${DEFAULT-VALUE}).")
    private int officeMegabytes;

    @Option(
            names = "--java-megabytes",
            defaultValue = "1500",
            description = "What this process may hold (default: ${DEFAULT-VALUE}).")
    private int javaMegabytes;

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        int offices = Runtime.getRuntime().availableProcessors();
        CompiledTemplate template =
                new TemplateCompiler().compile(Files.readAllBytes(root.resolve("samples/lab/template.docx")));
        List<byte[]> documents = InventedValues.rows(template.inspection().placeholders(), 100).stream()
                .map(values -> template.fill(ReportValues.ofRow(values)))
                .toList();
        boolean bounded = true;
        try (BenchHome home = BenchHome.create();
                OfficeConverter office = OfficeConverter.start(OfficeSettings.of(offices, home.path()))) {
            Throughput.Work work = (thread, turn) -> {
                byte[] unused = office.convert(documents.get(turn % documents.size()));
            };
            for (int done = 0; done < conversions; done += EVERY) {
                int count = Math.min(EVERY, conversions - done);
                Throughput some = Throughput.of(count, offices, work);
                bounded &= print(done + count, some, office);
            }
        }
        return bounded ? 0 : 1;
    }

    private boolean print(int done, Throughput some, OfficeConverter office) throws Exception {
        double largest = office.pids().stream()
                .mapToDouble(pid -> ResidentMemory.of(pid).orElse(0) / MEGABYTE)
                .max()
                .orElse(0);
        double java = ResidentMemory.of(ProcessHandle.current().pid()).orElse(0) / MEGABYTE;
        OfficeCounts counts = office.counts();
        BenchLine line = new BenchLine(root, "soak", some.count(), some.seconds())
                .with("conversions", done)
                .with("largest_office_mb", largest)
                .with("java_mb", java)
                .with("starts", (double) counts.starts())
                .with("waits_for_start", (double) counts.waitsForStart());
        for (Departure why : Departure.values()) {
            line.with("gone_by_" + why.name().toLowerCase(Locale.ROOT), (double) counts.departures(why));
        }
        System.out.println(line);
        return largest <= officeMegabytes && java <= javaMegabytes;
    }
}
