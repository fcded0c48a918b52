package io.resultflow.store;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.batch.NewBatch;
import io.resultflow.store.batch.SourceFile;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.Delivered;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.WordFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;

/** Batches and reports of invented people. */
public final class Samples {
    public static final TemplateId TEMPLATE = new TemplateId(hex());
    public static final UserId ADMIN = new UserId(hex());

    private final Clock clock;
    private final Batches batches;
    private final BatchMoves batchMoves;
    private final Files files;
    private final Reports reports;
    private final ReportMoves moves;

    public Samples(MongoDatabase database, Clock clock) {
        this.clock = clock;
        this.batches = new Batches(database, clock);
        this.batchMoves = new BatchMoves(database, clock);
        this.files = new Files(database);
        this.reports = new Reports(database, clock);
        this.moves = new ReportMoves(database, clock);
    }

    /** A pending batch whose rows are stored as pending reports. */
    public Batch batch(int rows) {
        FileId file = files.put("ket-qua.xlsx", "application/x-test", "sheet".getBytes(StandardCharsets.UTF_8));
        Batch batch = batches.create(newBatch(file, rows));
        List<NewReport> all = IntStream.range(0, rows)
                .mapToObj(row -> report(batch.id(), file, row + 2))
                .toList();
        reports.insertAll(all);
        batchMoves.finishIntake(batch.id(), all.stream().map(NewReport::id).toList());
        return batch;
    }

    /** One pending report in a batch of its own. */
    public ReportId pending() {
        return batches.reportIds(batch(1).id(), 0, 1).get(0);
    }

    /** A report with its PDF and Word file. */
    public ReportId generated() {
        ReportId id = pending();
        generate(id);
        return id;
    }

    /** A report whose first text, sent now, carries {@code tokenHash}. */
    public ReportId delivered(String tokenHash) {
        ReportId id = generated();
        moves.delivered(id, text(tokenHash, 1));
        return id;
    }

    public void generate(ReportId id) {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        FileId pdf = files.put("report.pdf", "application/pdf", content);
        FileId word = files.put("report.docx", "application/x-test", content);
        moves.generated(
                id,
                new PdfFile(pdf, "report.pdf", content.length, "application/pdf"),
                new WordFile(word, "report.docx"));
    }

    public Delivered text(String tokenHash, int sequence) {
        return new Delivered(
                tokenHash,
                "password-hash",
                "sms-" + sequence,
                clock.instant(),
                clock.instant().plus(Duration.ofHours(24)),
                "https://lab.example/r/",
                sequence);
    }

    public NewBatch newBatch(FileId file, int rows) {
        return new NewBatch(
                "March",
                "",
                TEMPLATE,
                1,
                new FileId(hex()),
                new SourceFile(file, "ket-qua.xlsx", 5, clock.instant(), rows, Sha256.hex(file.value())),
                new Mapping(Map.of("Họ.tên", "HoVaTen"), "Họ.tên", "$phone", null),
                BatchOptions.DEFAULT,
                List.of(),
                ADMIN);
    }

    public static NewReport report(BatchId batch, FileId file, int row) {
        return new NewReport(batch, TEMPLATE, 1, file, row(row));
    }

    /** A row with all that a column's name and a cell's text may hold. */
    public static CheckedRow row(int row) {
        Map<String, Cell> values = new LinkedHashMap<>();
        values.put("Họ.tên", Cell.text("Nguyễn Thị Ví Dụ"));
        values.put("$phone", Cell.text("+84901234567"));
        values.put("K+ (mmol/L)", new Cell("0.10", Cell.Kind.NUMBER, "0.1"));
        values.put("a.$b..c", Cell.EMPTY);
        return new CheckedRow(row, "KH" + row, "Nguyễn Thị Ví Dụ", new PhoneNumber("+84901234567"), values);
    }

    public static String hex() {
        return new ObjectId().toHexString();
    }
}
