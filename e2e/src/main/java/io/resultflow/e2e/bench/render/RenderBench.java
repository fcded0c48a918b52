package io.resultflow.e2e.bench.render;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.e2e.bench.BenchHome;
import io.resultflow.e2e.bench.BenchLine;
import io.resultflow.e2e.bench.fill.InventedValues;
import io.resultflow.e2e.system.CpuTime;
import io.resultflow.libreoffice.OfficeConverter;
import io.resultflow.libreoffice.OfficeSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From a row's values to its own PDF, fill and split included, with as many LibreOffices as cores; beside it, on the same
 * filled documents, a fresh LibreOffice for each and jodconverter's warm pool.
 */
@Command(
        name = "render",
        description = "Rows to PDFs by templates of one, three and ten pages; soffice and jodconverter beside it.",
        mixinStandardHelpOptions = true)
public final class RenderBench implements Callable<Integer> {
    /** As many rows wait for a PDF at a time as a worker lets: see the documents queue's slots. */
    private static final int CALLERS_PER_OFFICE = 32;

    /** Fills the caches of fonts and pictures. */
    private static final int WARM_UP = 64;

    /** By then the Java virtual machine has compiled what it will compile. */
    private static final int FIRST_WARM_UP = 640;

    @Option(names = "--rows", defaultValue = "600", description = "Rows of each template (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--peer-rows",
            defaultValue = "100",
            description = "Rows that jodconverter makes; soffice makes a fifth of them (default: ${DEFAULT-VALUE}).")
    private int peerRows;

    @Option(names = "--template", description = "Only this one: lab, letter-1-page, tables-3-pages, …")
    private String only = "";

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        int offices = Runtime.getRuntime().availableProcessors();
        int warmUp = FIRST_WARM_UP;
        for (Map.Entry<String, byte[]> template : BenchTemplates.all(root).entrySet()) {
            if (only.isEmpty() || only.equals(template.getKey())) {
                System.out.println(line(template.getKey(), template.getValue(), offices, warmUp));
                warmUp = WARM_UP;
            }
        }
        return 0;
    }

    private BenchLine line(String name, byte[] docx, int offices, int warmUp) throws Exception {
        CompiledTemplate template = new TemplateCompiler().compile(docx);
        List<ReportValues> values = InventedValues.rows(template.inspection().placeholders(), 100).stream()
                .map(ReportValues::ofRow)
                .toList();
        List<byte[]> documents = values.stream().map(template::fill).toList();
        AtomicLong bytes = new AtomicLong();
        AtomicLong pages = new AtomicLong();
        Throughput ours;
        Map<String, Double> cpu;
        Throughput fresh;
        try (BenchHome home = BenchHome.create()) {
            try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(offices, home.path()));
                    BatchingRenderer renderer = BatchingRenderer.byTrial(office, offices)) {
                Throughput.Work work = (thread, turn) -> {
                    var rendered = renderer.render(template, values.get(turn % values.size()));
                    bytes.addAndGet(rendered.pdf().length);
                    pages.addAndGet(rendered.pages());
                };
                Throughput.of(warmUp, offices * CALLERS_PER_OFFICE, work);
                bytes.set(0);
                pages.set(0);
                CpuTime before = CpuTime.of(ProcessHandle.current());
                ours = Throughput.of(rows, offices * CALLERS_PER_OFFICE, work);
                cpu = CpuTime.of(ProcessHandle.current()).millisPerRow(before, rows);
            }
            FreshOffices soffice = new FreshOffices(home.path(), documents);
            Throughput.of(offices, offices, soffice);
            fresh = Throughput.of(Math.max(offices, peerRows / 5), offices, soffice);
        }
        Throughput warm;
        try (JodPool pool = JodPool.start(offices)) {
            Throughput.of(offices * 2, offices, pool.converting(documents));
            warm = Throughput.of(peerRows, offices, pool.converting(documents));
        }
        return new BenchLine(root, "render", rows, ours.seconds())
                .with("template", name)
                .with("pages_per_row", pages.get() / (double) rows)
                .with("bytes_per_page", bytes.get() / (double) Math.max(1, pages.get()))
                .with("cpu_ms_per_row", BenchLine.map(cpu))
                .with("soffice_rows_per_second", fresh.perSecond())
                .with("jodconverter_rows_per_second", warm.perSecond())
                .with("times_soffice", ours.perSecond() / fresh.perSecond())
                .with("times_jodconverter", ours.perSecond() / warm.perSecond());
    }
}
