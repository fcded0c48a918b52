package io.resultflow.workers.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.user.UserId;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.sms.twilio.TwilioSender;
import io.resultflow.sms.twilio.TwilioServer;
import io.resultflow.sms.twilio.TwilioSettings;
import io.resultflow.store.Samples;
import io.resultflow.store.TestClock;
import io.resultflow.store.TestKeys;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.NewBatch;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.WordFile;
import io.resultflow.store.schema.Indexes;
import io.resultflow.workers.EmbeddedLab;
import io.resultflow.workers.KillPoint;
import io.resultflow.workers.PowerCut;
import io.resultflow.workers.WorkerStore;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workers.report.Tally;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.DeliveryOrder;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reports with their PDFs in an embedded store, and the delivery activity that texts them by a Twilio with faults. */
final class TwilioLab implements AutoCloseable {
    /** How long Twilio's list may lack a text. */
    static final Duration SETTLES = Duration.ofSeconds(60);

    final PowerCut power = new PowerCut();
    final TestClock clock = new TestClock();
    final TwilioServer twilio = new TwilioServer(clock);
    final WorkerStore store;
    /** The batches whose texts failed too often, with the reason that they would be paused for. */
    final Map<BatchId, ProblemCode> paused = new ConcurrentHashMap<>();

    private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    private final DurableMongo engine;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Tally tally;

    TwilioLab(Path folder) {
        this(folder, SendingLimits.NONE);
    }

    /** One that sends within limits. */
    TwilioLab(Path folder, SendingLimits limits) {
        engine = DurableMongo.start(folder.resolve("store.mv"), "127.0.0.1", 0);
        client = MongoClients.create(engine.uri());
        database = TestKeys.sealing(client.getDatabase("resultflow"));
        Indexes.ensure(database);
        store = WorkerStore.of(database, clock);
        tally = new Tally(store.batchMoves(), store.batchCounter());
        power.mend();
        WorkerStore cut = WorkerStore.of(power.over(database), clock);
        temporal.registerActivitiesImplementations(new DeliveryActivitiesImpl(
                cut,
                new RowOutcomes(cut.reportMoves(), tally),
                new KnownBatches(cut.batches()),
                power.over(twilioSender()),
                new TextFates(store.recentTexts(), limits.alarm(), false, (batch, reason) -> paused.put(batch, reason)),
                new DeliverySettings(EmbeddedLab.SETTINGS.publicUrl(), EmbeddedLab.SETTINGS.brand(), limits),
                new SecureRandom(),
                clock));
    }

    private TwilioSender twilioSender() {
        return new TwilioSender(
                new TwilioSettings(
                        TwilioServer.ACCOUNT,
                        TwilioServer.TOKEN,
                        "AN LAB",
                        null,
                        twilio.url(),
                        URI.create("https://results.example/api/v1/webhooks/sms/twilio"),
                        Duration.ofMillis(500),
                        SETTLES),
                clock);
    }

    /** Reports whose PDFs are there, in a batch that runs, each for another phone. */
    List<ReportId> reports(int rows) {
        return reports(
                BatchOptions.DEFAULT,
                IntStream.range(0, rows).mapToObj(TwilioLab::row).toList());
    }

    /** The same of rows and options of a test's own. */
    List<ReportId> reports(BatchOptions options, List<CheckedRow> rows) {
        FileId file = new FileId(Samples.hex());
        NewBatch usual = new Samples(database, clock).newBatch(file, rows.size());
        Batch batch = store.batches()
                .create(new NewBatch(
                        usual.name(),
                        usual.description(),
                        usual.templateId(),
                        usual.templateVersion(),
                        usual.templateFileId(),
                        usual.sourceFile(),
                        usual.mapping(),
                        options,
                        usual.warnings(),
                        usual.createdBy()));
        List<NewReport> all = rows.stream()
                .map(row -> new NewReport(batch.id(), batch.templateId(), 1, file, row))
                .toList();
        List<ReportId> ids = all.stream().map(NewReport::id).toList();
        store.reports().insertAll(all);
        store.batchMoves().finishIntake(batch.id(), ids);
        store.batchMoves().move(batch.id(), BatchStatus.PROCESSING);
        ids.forEach(id -> store.reportMoves()
                .generated(id, new PdfFile(file, "r.pdf", 9, "application/pdf"), new WordFile(file, "r.docx")));
        return ids;
    }

    ReportId report() {
        return reports(1).get(0);
    }

    /** An invented customer. */
    static CheckedRow row(int row) {
        PhoneNumber phone = new PhoneNumber("+849%08d".formatted(row));
        return new CheckedRow(row + 2, "KH" + row, "Nguyễn Thị Ví Dụ", phone, Map.of("K", Cell.text("1")));
    }

    Report stored(ReportId id) {
        return store.reports().find(id).orElseThrow();
    }

    DeliveryOrder order(ReportId id) {
        return new DeliveryOrder(id, batch(id), 1, null);
    }

    /** Text {@code sequence}, which a person asked for, perhaps to another phone. */
    DeliveryOrder resend(ReportId id, int sequence, @Nullable PhoneNumber phone) {
        CommandId command = store.commands()
                .record(new NewCommand(
                        AuditAction.REPORT_RESENT, Subject.of(id), new UserId("a".repeat(24)), "asked", phone));
        return new DeliveryOrder(id, batch(id), sequence, command);
    }

    /** How the batch of a report stands, all that was counted written. */
    Progress progress(ReportId id) {
        tally.flush();
        return store.batches().find(batch(id)).orElseThrow().progress();
    }

    private BatchId batch(ReportId id) {
        return stored(id).batchId();
    }

    Delivery deliver(DeliveryOrder order) {
        return temporal.newActivityStub(DeliveryActivities.class).deliver(order);
    }

    /** The failure of one attempt. */
    ApplicationFailure failure(DeliveryOrder order) {
        try {
            Delivery delivery = deliver(order);
            throw new AssertionError("no failure but " + delivery.outcome());
        } catch (ActivityFailure e) {
            return told(e);
        }
    }

    private static ApplicationFailure told(ActivityFailure failed) {
        return (ApplicationFailure) requireNonNull(failed.getCause());
    }

    /** Attempts as Temporal makes them, a minute after one another, until it is told that no more is of use. */
    Delivery deliverAtLast(DeliveryOrder order) {
        while (true) {
            try {
                return deliver(order);
            } catch (ActivityFailure e) {
                if (told(e).isNonRetryable()) {
                    throw e;
                }
                clock.pass(SETTLES);
            }
        }
    }

    /**
     * Texts reports by a worker that is killed before and after each of its steps, and by another that goes on, twice;
     * {@code ends} looks at each. Answers how many steps there are.
     */
    int killedAtEveryStep(Supplier<ReportId> reports, Consumer<ReportId> ends) throws Exception {
        return KillPoint.every(power, point -> {
            DeliveryOrder order = order(reports.get());
            point.kill(() -> deliver(order));
            clock.pass(SETTLES);

            assertThat(deliverAtLast(order).outcome()).isEqualTo(Outcome.SENT);
            assertThat(deliverAtLast(order).outcome()).isEqualTo(Outcome.SENT);

            ends.accept(order.report());
        });
    }

    /** The code that the order fails with for good. */
    ProblemCode refusal(DeliveryOrder order) {
        try {
            Delivery delivery = deliverAtLast(order);
            throw new AssertionError("no refusal but " + delivery.outcome());
        } catch (ActivityFailure e) {
            return ProblemCode.valueOf(told(e).getType());
        }
    }

    @Override
    public void close() {
        temporal.close();
        tally.close();
        twilio.close();
        client.close();
        engine.close();
    }
}
