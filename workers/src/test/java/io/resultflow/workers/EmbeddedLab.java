package io.resultflow.workers;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.HexId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.retention.RetentionPolicy;
import io.resultflow.domain.user.UserId;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.engines.mongo.QueryLog;
import io.resultflow.sms.outbox.OutboxSender;
import io.resultflow.store.TestKeys;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.FileCheck;
import io.resultflow.store.batch.NewBatch;
import io.resultflow.store.batch.SourceFile;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.report.CorrectionOrder;
import io.resultflow.store.report.Report;
import io.resultflow.store.schema.Indexes;
import io.resultflow.store.template.NewTemplate;
import io.resultflow.store.template.Template;
import io.resultflow.store.template.Templates;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workers.delivery.DeliverySettings;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.report.Tally;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workers.upkeep.RetentionActivitiesImpl;
import io.temporal.client.WorkflowClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The invented laboratory of samples/lab in an embedded store, as an upload leaves it. */
public final class EmbeddedLab implements AutoCloseable {
    public static final Path SAMPLES = Path.of("..", "samples", "lab");
    public static final DeliverySettings SETTINGS =
            new DeliverySettings(URI.create("https://results.example"), "An Lab");
    public static final Clock CLOCK = Clock.systemUTC();
    private static final UserId ADMIN = new UserId("a".repeat(24));

    private final DurableMongo engine;
    private final MongoClient client;
    public final MongoDatabase database;
    public final WorkerStore store;
    final Tally tally;

    public EmbeddedLab(Path folder) {
        this.engine = DurableMongo.start(folder.resolve("store.mv"), "127.0.0.1", 0);
        this.client = MongoClients.create(engine.uri());
        this.database = TestKeys.sealing(client.getDatabase("resultflow"));
        Indexes.ensure(database);
        this.store = WorkerStore.of(database, CLOCK);
        this.tally = new Tally(store.batchMoves(), store.batchCounter());
    }

    /** A pending batch of the sample's rows; its reports are not stored yet. */
    public Batch upload() throws IOException {
        return upload(SAMPLES.resolve("results.xlsx"), BatchOptions.OnError.REJECT, Integer.MAX_VALUE);
    }

    /** The same where texts wait for a second person. */
    public Batch uploadForApproval() throws IOException {
        return upload(
                SAMPLES.resolve("results.xlsx"),
                TestOptions.of(BatchOptions.OnError.REJECT, Release.APPROVAL),
                Integer.MAX_VALUE);
    }

    /** The same with another template. */
    public Batch uploadFor(byte[] template) throws IOException {
        return upload(
                template,
                SAMPLES.resolve("results.xlsx"),
                TestOptions.of(BatchOptions.OnError.REJECT, Release.AUTO),
                Integer.MAX_VALUE);
    }

    /** A batch of one of the sample's sheets whose rows are still to be checked. */
    public Batch uploadUnchecked(String sheet) throws IOException {
        return upload(SAMPLES.resolve(sheet), BatchOptions.OnError.REJECT, 1);
    }

    /** The same where some rows, by their numbers, are left out: their phones are too short. */
    public Batch uploadWithout(List<Integer> rows) throws IOException {
        Path faulty = Files.createTempFile("faulty", ".xlsx");
        try {
            Files.write(faulty, FaultySheet.of(SAMPLES.resolve("results.xlsx"), rows));
            return upload(faulty, BatchOptions.OnError.SKIP, Integer.MAX_VALUE);
        } finally {
            Files.delete(faulty);
        }
    }

    private Batch upload(Path sheet, BatchOptions.OnError onError, int rowsChecked) throws IOException {
        return upload(sheet, TestOptions.of(onError, Release.AUTO), rowsChecked);
    }

    private Batch upload(Path sheet, BatchOptions options, int rowsChecked) throws IOException {
        return upload(Files.readAllBytes(SAMPLES.resolve("template.docx")), sheet, options, rowsChecked);
    }

    private Batch upload(byte[] docx, Path sheet, BatchOptions options, int rowsChecked) throws IOException {
        CompiledTemplate compiled = new TemplateCompiler().compile(docx);
        FileId templateFile = store.files().put("template.docx", "application/msword", docx);
        Template template = new Templates(database, CLOCK)
                .create(new NewTemplate(
                        "Template " + templateFile,
                        "",
                        templateFile,
                        compiled.inspection().placeholders(),
                        Map.of(),
                        List.of(),
                        RealEngines.ADMIN.user()));
        IntakeSpec spec = options.spec(template.placeholders(), Map.of(), SavedMapping.NONE);
        IntakeReport checked = new SheetIntake().begin(sheet, spec, rowsChecked);
        FileId file = store.files().put("results.xlsx", "application/vnd.ms-excel", Files.readAllBytes(sheet));
        return store.batches()
                .create(new NewBatch(
                        "Results",
                        "",
                        template.id(),
                        template.version(),
                        templateFile,
                        new SourceFile(
                                file, "results.xlsx", Files.size(sheet), CLOCK.instant(), checked.rowCount(), null),
                        checked.whole() ? checked.reportCount() : 0,
                        checked.accepted(),
                        options,
                        List.of(),
                        ADMIN,
                        checked.whole() ? FileCheck.clean(checked.rowCount()) : FileCheck.NONE,
                        false));
    }

    /** What a worker does here whose power may be cut: it texts by the outbox, and each of its PDFs is an empty page. */
    Workers.Activities activities(PowerCut power, WorkflowClient temporal) {
        WorkerStore cut = WorkerStore.of(power.over(database), CLOCK);
        return new ActivityParts(
                        cut,
                        new CompiledTemplates(cut.files(), new TemplateCompiler()),
                        new SheetIntake(),
                        EmbeddedLab::onePage,
                        BatchingRenderer.byTrial(EmbeddedLab::onePage, 1),
                        power.over(new OutboxSender(cut.outbox())),
                        temporal,
                        tally,
                        SETTINGS,
                        Pace.USUAL,
                        new SecureRandom(),
                        CLOCK)
                .activities(new RetentionActivitiesImpl(cut.archive(), cut.purge(), RetentionPolicy.DEFAULT, CLOCK));
    }

    private static byte[] onePage(byte[] docx) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the store was asked since it was opened. */
    public QueryLog queries() {
        return engine.queries();
    }

    public List<ReportId> reports(BatchId batch) {
        return store.batches().reportIds(batch, 0, 1000);
    }

    /** A correction of a report's glucose that somebody ordered, for the same customer or for another phone. */
    CorrectionOrder orderedGlucose(ReportId old, String glucose, boolean sameRecipient) {
        Report report = store.reports().find(old).orElseThrow();
        Map<String, Cell> values =
                new LinkedHashMap<>(store.reports().values(old).orElseThrow().values());
        values.put("Glucose", Cell.text(glucose));
        PhoneNumber phone = sameRecipient ? report.customerPhone() : new PhoneNumber("+84900000099");
        CorrectionOrder order = new CorrectionOrder(
                new CommandId(HexId.following(old + glucose)),
                old,
                new CheckedRow(report.rowIndex(), report.customerId(), report.customerName(), phone, values),
                "a wrong unit",
                LocalDate.of(2026, 3, 9),
                sameRecipient);
        store.corrections().order(order);
        return order;
    }

    /** Every text that went to {@code to}. */
    public List<OutboxMessage> texts(PhoneNumber to) {
        return store.outbox().page(to, 1, 200).items();
    }

    @Override
    public void close() {
        tally.close();
        client.close();
        engine.close();
    }
}
