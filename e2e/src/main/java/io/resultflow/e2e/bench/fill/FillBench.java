package io.resultflow.e2e.bench.fill;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.e2e.bench.BenchHome;
import io.resultflow.e2e.bench.BenchLine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Filling alone, on one thread after a warm-up, and docxtpl on the same template and rows beside it. Both are measured in
 * time on a core, so that a busy machine does not blur the comparison.
 */
@Command(
        name = "fill",
        description = "Fills the sample template, and three pages of it; docxtpl beside it.",
        mixinStandardHelpOptions = true)
public final class FillBench implements Callable<Integer> {
    private static final int ROWS = 100;
    private static final ThreadMXBean THIS_THREAD = ManagementFactory.getThreadMXBean();

    @Option(names = "--seconds", defaultValue = "10", description = "How long each is measured: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--cache", description = "Where docxtpl is kept (default: .resultflow/tools).")
    private Path cache = Path.of("");

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        Path tools = cache.toString().isEmpty() ? root.resolve(".resultflow/tools") : cache;
        Docxtpl docxtpl = Docxtpl.in(tools);
        try (BenchHome home = BenchHome.create()) {
            for (int pages : new int[] {1, 3}) {
                Path template = home.path().resolve("template" + pages + ".docx");
                docxtpl.prepare(root.resolve("samples/lab/template.docx"), template, pages);
                System.out.println(line(docxtpl, template, pages));
            }
        }
        return 0;
    }

    private BenchLine line(Docxtpl docxtpl, Path template, int pages) throws IOException, InterruptedException {
        CompiledTemplate compiled = new TemplateCompiler().compile(Files.readAllBytes(template));
        List<Map<String, Cell>> rows = InventedValues.rows(compiled.inspection().placeholders(), ROWS);
        Path json = template.resolveSibling("rows.json");
        Files.writeString(json, json(rows));
        fill(compiled, rows, seconds);
        Filled filled = fill(compiled, rows, seconds);
        double ours = filled.seconds() * 1000 / filled.rows();
        double theirs = docxtpl.milliseconds(template, json, seconds);
        return new BenchLine(root, "fill", filled.rows(), filled.seconds())
                .with("pages", pages)
                .with("ms_per_page", ours / pages)
                .with("docxtpl_ms_per_page", theirs / pages)
                .with("times_docxtpl", theirs / ours);
    }

    /** How many rows were filled, and in what time. */
    private record Filled(int rows, double seconds) {}

    private static Filled fill(CompiledTemplate template, List<Map<String, Cell>> rows, double seconds) {
        List<ReportValues> values = rows.stream().map(ReportValues::ofRow).toList();
        long begun = THIS_THREAD.getCurrentThreadCpuTime();
        int count = 0;
        long size = 0;
        while (THIS_THREAD.getCurrentThreadCpuTime() - begun < seconds * 1e9) {
            size += template.fill(values.get(count % values.size())).length;
            count++;
        }
        if (size == 0) {
            throw new IllegalStateException("nothing was filled");
        }
        return new Filled(count, (THIS_THREAD.getCurrentThreadCpuTime() - begun) / 1e9);
    }

    private static String json(List<Map<String, Cell>> rows) {
        JsonMapper mapper = new JsonMapper();
        ArrayNode all = mapper.createArrayNode();
        rows.forEach(row -> {
            var one = all.addObject();
            row.forEach((name, cell) -> one.put(name, cell.kind() == Cell.Kind.TEXT ? cell.text() : cell.raw()));
        });
        return mapper.writeValueAsString(all);
    }
}
