package io.resultflow.store;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.Links;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchCounter;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.batch.ProgressDelta;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.View;
import io.resultflow.store.report.WordFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Prints what each step on the way of a row costs on the embedded engine beside {@code args[0]} other reports (at least 600; 100,000 by
 * default), in milliseconds: a step that scans shows at once, for it grows with that number.
 */
public final class WayOfARow {
    private static final int PAGE = 500;
    private static final int TRIES = 300;

    private final Clock clock = Clock.systemUTC();
    private final Reports reports;
    private final ReportMoves moves;
    private final Links links;
    private final Attempts attempts;
    private final MarkedNumbers numbers;
    private final OutboxMessages outbox;
    private final Batches batches;
    private final BatchMoves batchMoves;
    private final BatchCounter counter;

    private WayOfARow(FreshDatabase fresh) {
        var database = fresh.database();
        this.reports = new Reports(database, clock);
        this.moves = new ReportMoves(database, clock);
        this.links = new Links(database);
        this.attempts = new Attempts(database);
        this.numbers = new MarkedNumbers(database, clock);
        this.outbox = new OutboxMessages(database, clock);
        this.batches = new Batches(database, clock);
        this.batchMoves = new BatchMoves(database, clock);
        this.counter = new BatchCounter(database);
    }

    public static void main(String[] args) throws Exception {
        int rows = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path file = Files.createTempDirectory("way-of-a-row").resolve("store");
        try (DurableMongo engine = DurableMongo.start(file, "127.0.0.1", 0);
                FreshDatabase fresh = FreshDatabase.at(engine.uri())) {
            new WayOfARow(fresh).measure(fresh, rows);
            System.out.printf("file: %d MB%n", Files.size(file) >> 20);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        }
    }

    private void measure(FreshDatabase fresh, int rows) {
        Batch batch = batches.create(new Samples(fresh.database(), clock).newBatch(new FileId(Samples.hex()), rows));
        List<ReportId> ids = intake(batch, rows);
        List<ReportId> some = ids.subList(rows / 2, rows / 2 + TRIES);
        each("find", some, reports::find);
        each("values", some, reports::values);
        each("statuses of 100", some, id -> reports.statuses(ids.subList(0, 100)));
        FileId made = new FileId(Samples.hex());
        each(
                "generated",
                some,
                id -> moves.generated(
                        id, new PdfFile(made, "r.pdf", 9, "application/pdf"), new WordFile(made, "r.docx")));
        each("parked", some, id -> moves.parked(id, ProblemCode.SMS_REJECTED));
        each("unparked", some, moves::unparked);
        PhoneNumber phone = new PhoneNumber("+84907654321");
        Receipt receipt = new Receipt("sms-1", DeliveryStatus.SENT, null, clock.instant());
        each("link prepared", some, id -> links.prepare(id.value(), "pass", new IntentKey(id, 1), clock.instant()));
        each("attempts read", some, id -> attempts.of(new IntentKey(id, 1)));
        each("number not marked", some, id -> numbers.find(phone));
        each("receipt kept", some, id -> attempts.recordReceipt(new IntentKey(id, 1), receipt));
        each("text put", some, id -> outbox.put(new IntentKey(id, 1), phone, "body", id.value()));
        each("text found", some, id -> outbox.find(new IntentKey(id, 1)));
        each("delivered", some, id -> moves.delivered(id, new Samples(fresh.database(), clock).text(id.value(), 1)));
        each("link activated", some, id -> links.activate(id.value(), clock.instant()));
        each("link found", some, id -> links.findByHash(id.value()));
        each("try taken", some, id -> links.takeTry(id.value()));
        each("view recorded", some, id -> reports.recordView(id, new View("s", clock.instant(), "192.0.2.1", "P")));
        each("links expired", some, id -> links.expireAll(id, clock.instant()));
        each("bodies erased", some, id -> outbox.eraseBodies(new IntentKey(id, 1)));
        each("expired", some, moves::expired);
        each("phone changed", some, id -> reports.changePhone(id, phone));
        each("by phone, " + TRIES + " of its own", some.subList(0, 5), id -> reports.byPhone(phone));
        each("counter", some, id -> counter.add(batch.id(), 1));
        each("batch found", some, id -> batches.find(batch.id()));
        each("batch's ids, 500", some.subList(0, 50), id -> batches.reportIds(batch.id(), rows / 2, PAGE));
        ProgressDelta one = new ProgressDelta(1, 1, 0, 0, 1, 0);
        each("progress flushed", some.subList(0, 50), id -> batchMoves.addProgress(batch.id(), one));
    }

    private List<ReportId> intake(Batch batch, int rows) {
        List<ReportId> ids = new ArrayList<>();
        long start = System.nanoTime();
        for (int from = 0; from < rows; from += PAGE) {
            List<NewReport> page = IntStream.range(from, Math.min(rows, from + PAGE))
                    .mapToObj(
                            row -> Samples.report(batch.id(), batch.sourceFile().fileId(), row + 2))
                    .toList();
            reports.insertAll(page);
            page.forEach(report -> ids.add(report.id()));
        }
        print("inserted, by " + PAGE, start, rows);
        start = System.nanoTime();
        batchMoves.finishIntake(batch.id(), ids);
        print("intake finished", start, 1);
        return ids;
    }

    private static void each(String step, List<ReportId> ids, Consumer<ReportId> action) {
        long start = System.nanoTime();
        ids.forEach(action);
        print(step, start, ids.size());
    }

    private static void print(String step, long start, int times) {
        System.out.printf(Locale.ROOT, "%-28s %8.2f ms%n", step, (System.nanoTime() - start) / 1e6 / times);
    }
}
