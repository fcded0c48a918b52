package io.resultflow.e2e.bench;

import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.PeakMemory;
import io.resultflow.e2e.system.RunningSystem;
import io.resultflow.e2e.system.WideSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A large sheet from the upload's first byte to the last stored report, over HTTP, in one process of half a GiB of heap with
 * Temporal's server and the embedded store: {@code check_seconds} to the status pending, {@code store_seconds} from there.
 */
@Command(
        name = "intake",
        description = "Rows of a large sheet from the upload to stored reports.",
        mixinStandardHelpOptions = true)
final class IntakeBench implements Callable<Integer> {
    private static final Duration AT_MOST = Duration.ofMinutes(30);
    private static final int HEAP_MIB = 512;
    private static final long POLL_MILLIS = 100;

    @Option(names = "--rows", defaultValue = "100000", description = "How many rows (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--columns", defaultValue = "30", description = "How many columns (default: ${DEFAULT-VALUE}).")
    private int columns;

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "xlsx,csv",
            description = "Which kinds of file, one after the other (default: ${DEFAULT-VALUE}).")
    private List<String> formats = List.of();

    @Option(names = "--root", defaultValue = ".", hidden = true)
    private Path root = Path.of(".");

    @Override
    public Integer call() throws Exception {
        for (String format : formats) {
            try (BenchHome home = BenchHome.create()) {
                Path sheet = home.path().resolve("sheet." + format);
                WideSheet wide = new WideSheet(columns);
                if (format.equals("csv")) {
                    wide.csv(sheet, rows);
                } else {
                    wide.xlsx(sheet, rows);
                }
                Path template = template(home.path().resolve("template.docx"), wide.header());
                Path state = Files.createDirectory(home.path().resolve("state"));
                try (RunningSystem system =
                        RunningSystem.start(root, state, List.of("-Xmx" + HEAP_MIB + "m"), Map.of())) {
                    System.out.println(measured(system, sheet, template).with("format", format));
                }
            }
        }
        return 0;
    }

    private BenchLine measured(RunningSystem system, Path sheet, Path template) throws Exception {
        StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
        String templateId = staff.createTemplate(template, "bench");
        byte[] content = Files.readAllBytes(sheet);
        long start = System.nanoTime();
        JsonNode batch = staff.uploadBatch(sheet.getFileName().toString(), content, templateId, StaffClient.options())
                .expectSuccess()
                .json();
        double answered = since(start);
        String path = "/batches/" + batch.get("id").asString();
        while (status(staff, path).equals("checking")) {
            pause(start);
        }
        double checked = since(start);
        if (!status(staff, path).equals("pending")) {
            throw new AssertionError(
                    "the sheet did not pass: " + staff.get(path).text());
        }
        while (stored(staff, path) < rows) {
            pause(start);
        }
        double all = since(start);
        return new BenchLine(root, "intake", rows, all)
                .with("columns", columns)
                .with("file_mib", content.length / 1048576.0)
                .with("answer_seconds", answered)
                .with("check_seconds", checked)
                .with("store_seconds", all - checked)
                .with("heap_limit_mib", HEAP_MIB)
                .with("documents_mib", Files.size(system.home().resolve("mongo.mv")) / 1048576.0)
                .with("peak_mib", peaks(system));
    }

    private static String status(StaffClient staff, String path) throws IOException, InterruptedException {
        return staff.get(path).expect(200).json().get("status").asString();
    }

    private static int stored(StaffClient staff, String path) throws IOException, InterruptedException {
        return staff.get(path + "/reports?size=1")
                .expect(200)
                .json()
                .get("total")
                .asInt();
    }

    private static void pause(long start) throws InterruptedException {
        if (since(start) > AT_MOST.toSeconds()) {
            throw new AssertionError("the sheet is not stored yet");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A Word file that prints a few of the columns. */
    private static Path template(Path file, List<String> columns) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String column : List.of(columns.get(0), columns.get(1), columns.get(columns.size() - 1))) {
                document.createParagraph().createRun().setText(column + ": {{ " + column + " }}");
            }
            document.write(out);
        }
        return file;
    }

    private static ObjectNode peaks(RunningSystem system) {
        ObjectNode peaks = new JsonMapper().createObjectNode();
        PeakMemory.mebibytes(system.java()).forEach(peaks::put);
        return peaks;
    }
}
