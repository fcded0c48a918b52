package io.resultflow.workflows;

import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import io.resultflow.workflows.batch.BatchActivities;
import io.resultflow.workflows.batch.BatchFacts;
import io.resultflow.workflows.batch.BatchRun;
import io.resultflow.workflows.batch.BatchWorkflow;
import io.resultflow.workflows.batch.BatchWorkflowImpl;
import io.resultflow.workflows.batch.IntakeActivities;
import io.resultflow.workflows.batch.PacingActivities;
import io.resultflow.workflows.batch.PageRequest;
import io.resultflow.workflows.batch.ReleaseAnswer;
import io.resultflow.workflows.batch.RetryRows;
import io.resultflow.workflows.batch.RowPage;
import io.resultflow.workflows.batch.RowsToStart;
import io.resultflow.workflows.report.CorrectionActivities;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.DeliveryOrder;
import io.resultflow.workflows.report.GenerationActivities;
import io.resultflow.workflows.report.ReportActivities;
import io.resultflow.workflows.report.ReportRun;
import io.resultflow.workflows.report.ReportState;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.report.ReportWorkflowImpl;
import io.resultflow.workflows.report.Step;
import io.temporal.activity.Activity;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.ActivityCanceledException;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory with one batch in memory, behind the activities' contracts, on Temporal's time-skipping test server. Each
 * row can be told what becomes of it.
 */
public final class Laboratory implements AutoCloseable {
    public static final BatchId BATCH = new BatchId("a".repeat(24));
    public static final TemplateId TEMPLATE = new TemplateId("b".repeat(24));
    public static final By ADMIN = new By(new UserId("c".repeat(24)));
    public static final CommandId COMMAND = new CommandId("d".repeat(24));
    public static final AuditId APPROVAL = new AuditId(7);
    public static final Duration LIFETIME = Duration.ofHours(24);
    private static final FileId FILE = new FileId("e".repeat(24));

    public final TestWorkflowEnvironment temporal;
    /** The texts that went out, as {@code <row>-<sequence>}. */
    public final List<String> texts = Collections.synchronizedList(new ArrayList<>());

    /** The texts of which nobody knows whether they went out. */
    public final List<String> doubted = Collections.synchronizedList(new ArrayList<>());

    public final List<ProblemCode> parkings = Collections.synchronizedList(new ArrayList<>());
    /** The rows whose PDF cannot be made, by position. */
    public final Set<Integer> broken = ConcurrentHashMap.newKeySet();
    /** Whether the provider refuses every text. */
    public volatile boolean providerRefuses;
    /** Whether nobody knows what became of a text that no person asked for. */
    public volatile boolean providerIsSilent;
    /** Why the batch was paused by an alarm; null when it was not. */
    public volatile @Nullable ProblemCode pausedFor;
    /** Whether no customer has a phone. */
    public volatile boolean untexted;
    /** Whether texts wait for {@link #APPROVAL}. */
    public volatile boolean waitsForApproval;
    /** Reached zero once as many rows as it was made for were held back. */
    public volatile CountDownLatch held = new CountDownLatch(0);
    /** The batch's own texts do not go out earlier. */
    public volatile Instant notBefore = Instant.EPOCH;
    /** Whether the spreadsheet cannot be read. */
    public volatile boolean sheetIsGone;
    /** Whether the check of a large spreadsheet finds errors. */
    public volatile boolean sheetHasErrors;
    /** What the check of a large spreadsheet waits for. */
    public volatile CountDownLatch checking = new CountDownLatch(0);
    /** What a page of rows waits for, besides room. */
    public volatile CountDownLatch room = new CountDownLatch(0);

    private final Map<ReportId, ReportState> reports = new ConcurrentHashMap<>();
    /** How many rows a corrected file adds. */
    public volatile int rowsToAdd;
    /** Whether a corrected file cannot be read any more. */
    public volatile boolean correctionIsGone;

    private volatile int rows;
    private volatile BatchStatus status = BatchStatus.PENDING;
    private final CountDownLatch stored = new CountDownLatch(1);
    private volatile CheckState check = CheckState.PASSED;

    public Laboratory(int rows) {
        this.rows = rows;
        this.temporal = TestWorkflowEnvironment.newInstance(newOptions());
        temporal.newWorker(TaskQueues.WORKFLOWS)
                .registerWorkflowImplementationTypes(BatchWorkflowImpl.class, ReportWorkflowImpl.class);
        temporal.getWorkerFactory()
                .getWorker(TaskQueues.WORKFLOWS)
                .registerActivitiesImplementations(new Moves(), new Corrections());
        temporal.newWorker(TaskQueues.BATCHES).registerActivitiesImplementations(new Intake(), new Batches());
        temporal.newWorker(
                        TaskQueues.PACING,
                        WorkerOptions.newBuilder()
                                .setMaxHeartbeatThrottleInterval(Duration.ofMillis(20))
                                .build())
                .registerActivitiesImplementations(new Pacing());
        temporal.newWorker(TaskQueues.DOCUMENTS).registerActivitiesImplementations(new Documents());
        temporal.newWorker(TaskQueues.SMS).registerActivitiesImplementations(new Texts());
        temporal.start();
    }

    private static TestEnvironmentOptions newOptions() {
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder();
        SearchAttributes.types().forEach(options::registerSearchAttribute);
        return options.build();
    }

    /** The report of the row at {@code position}, from 0. */
    public static ReportId report(int position) {
        return ReportId.ofRow(FILE, position + 2);
    }

    /** Waits until the rows are stored: then the batch's workflow knows that its file is good. */
    public void awaitStored() throws InterruptedException {
        stored.await();
    }

    public BatchStatus batchStatus() {
        return status;
    }

    public ReportState state(int position) {
        return reports.getOrDefault(report(position), new ReportState(ReportStatus.PENDING, null, 0, null, 0));
    }

    public ReportStatus status(int position) {
        return state(position).status();
    }

    /** Waits until {@code position} stands in {@code status}. */
    public void awaitStatus(int position, ReportStatus wanted) throws InterruptedException {
        synchronized (reports) {
            while (status(position) != wanted) {
                reports.wait();
            }
        }
    }

    /** What the workflow wrote into the search attribute of its status, one after the other. */
    public List<String> statusesShown(String workflow) {
        return temporal.getWorkflowClient().fetchHistory(workflow).getEvents().stream()
                .filter(HistoryEvent::hasUpsertWorkflowSearchAttributesEventAttributes)
                .map(event -> event.getUpsertWorkflowSearchAttributesEventAttributes()
                        .getSearchAttributes()
                        .getIndexedFieldsOrThrow(SearchAttributes.STATUS.getName()))
                .map(value -> DefaultDataConverter.STANDARD_INSTANCE.fromPayload(value, String.class, String.class))
                .toList();
    }

    /** Waits until reports were parked {@code times} times. */
    public void awaitParked(int times) throws InterruptedException {
        synchronized (reports) {
            while (parkings.size() < times) {
                reports.wait();
            }
        }
    }

    public BatchWorkflow batch() {
        return temporal.getWorkflowClient()
                .newWorkflowStub(BatchWorkflow.class, WorkflowStarts.batch(BatchRun.fresh(BATCH)));
    }

    /** A stub of a batch that runs and whose spreadsheet is to be checked first. */
    public BatchWorkflow beginChecking() {
        status = BatchStatus.CHECKING;
        check = CheckState.OPEN;
        return begin();
    }

    /** A stub of a batch that runs. */
    public BatchWorkflow begin() {
        WorkflowClient.start(batch()::run, BatchRun.fresh(BATCH));
        return temporal.getWorkflowClient().newWorkflowStub(BatchWorkflow.class, WorkflowIds.batch(BATCH));
    }

    public static ReportRun run(int position, Step step) {
        return new ReportRun(report(position), BATCH, TEMPLATE, position + 2, step);
    }

    public ReportWorkflow report(ReportRun run) {
        return temporal.getWorkflowClient().newWorkflowStub(ReportWorkflow.class, WorkflowStarts.report(run));
    }

    /** A report on its way in a batch that is {@code batch}. */
    public ReportWorkflow begin(int position, BatchStatus batch) {
        status = batch;
        ReportRun run = run(position, Step.GENERATE);
        WorkflowClient.start(report(run)::run, run);
        return temporal.getWorkflowClient().newWorkflowStub(ReportWorkflow.class, WorkflowIds.report(run.report()));
    }

    public void put(int position, ReportState state) {
        synchronized (reports) {
            reports.put(report(position), state);
            reports.notifyAll();
        }
    }

    public Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    /** Returns once the workflow with that id has ended. */
    public void awaitEnd(String workflowId) {
        temporal.getWorkflowClient().newUntypedWorkflowStub(workflowId).getResult(Void.class);
    }

    /** When the workflow with that id ended, once it has: with nothing left to do, time skips far beyond that. */
    public Instant ended(String workflowId) {
        awaitEnd(workflowId);
        return Objects.requireNonNull(temporal.getWorkflowClient()
                .newUntypedWorkflowStub(workflowId)
                .describe()
                .getCloseTime());
    }

    @Override
    public void close() {
        temporal.close();
    }

    private ReportStatus become(ReportId id, ReportStatus next, @Nullable ProblemCode parked) {
        synchronized (reports) {
            ReportState before = reports.getOrDefault(id, new ReportState(ReportStatus.PENDING, null, 0, null, 0));
            if (before.status().mayBecome(next)) {
                reports.put(id, new ReportState(next, parked, before.sequence(), before.expiresAt(), before.inDoubt()));
                reports.notifyAll();
                return next;
            }
            return before.status();
        }
    }

    private ReportStatus statusOf(ReportId id) {
        return reports.getOrDefault(id, new ReportState(ReportStatus.PENDING, null, 0, null, 0))
                .status();
    }

    private int position(ReportId id) {
        int position = 0;
        while (!report(position).equals(id)) {
            position++;
        }
        return position;
    }

    private void wake(int position) {
        ReportRun run = run(position, Step.GENERATE);
        ReportWorkflow workflow = report(run);
        BatchRequest request = temporal.getWorkflowClient().newSignalWithStartRequest();
        request.add(workflow::run, run);
        request.add(workflow::wake);
        temporal.getWorkflowClient().signalWithStart(request);
    }

    private void tellRevoked(int position) {
        try {
            temporal.getWorkflowClient()
                    .newWorkflowStub(ReportWorkflow.class, WorkflowIds.report(report(position)))
                    .revoked();
        } catch (WorkflowNotFoundException e) {
            // Its last link has ended already.
        }
    }

    private final class Intake implements IntakeActivities {
        @Override
        public BatchFacts checkRows(BatchId batch) {
            try {
                checking.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (sheetIsGone) {
                throw CommandRefused.failure(ProblemCode.FILE_MISSING);
            }
            if (status == BatchStatus.CHECKING) {
                check = sheetHasErrors ? CheckState.REFUSED : CheckState.PASSED;
                status = sheetHasErrors ? BatchStatus.FAILED : BatchStatus.PENDING;
            }
            return new BatchFacts(status, TEMPLATE, 0, 0, check);
        }

        @Override
        public BatchFacts storeRows(BatchId batch) {
            if (sheetIsGone) {
                throw CommandRefused.failure(ProblemCode.FILE_MISSING);
            }
            stored.countDown();
            return new BatchFacts(status, TEMPLATE, rows, 0, CheckState.PASSED);
        }

        /** Corrects every parked row, and adds what was asked for. */
        @Override
        public BatchFacts mergeRows(BatchId batch, FileId corrected) {
            if (correctionIsGone) {
                throw CommandRefused.failure(ProblemCode.FILE_MISSING);
            }
            broken.clear();
            tryParkedAgain();
            int before = rows;
            rows = before + rowsToAdd;
            rowsToAdd = 0;
            return new BatchFacts(status, TEMPLATE, rows, 0, CheckState.PASSED);
        }
    }

    private int tryParkedAgain() {
        int retried = 0;
        for (int position = 0; position < rows; position++) {
            if (status(position) == ReportStatus.PARKED) {
                become(report(position), ReportStatus.PENDING, null);
                wake(position);
                retried++;
            }
        }
        return retried;
    }

    private final class Batches implements BatchActivities {
        @Override
        public BatchFacts read(BatchId batch) {
            int parked = (int) reports.values().stream()
                    .filter(report -> report.status() == ReportStatus.PARKED)
                    .count();
            return new BatchFacts(status, TEMPLATE, reports.isEmpty() ? 0 : rows, parked, check);
        }

        @Override
        public BatchStatus move(BatchId batch, BatchStatus to) {
            if (status.mayBecome(to)) {
                status = to;
            }
            return status;
        }

        @Override
        public BatchStatus pauseFor(BatchId batch, ProblemCode reason) {
            pausedFor = reason;
            return move(batch, BatchStatus.PAUSED);
        }

        @Override
        public ReleaseAnswer release(BatchId batch, AuditId approval) {
            if (approval.equals(APPROVAL)) {
                waitsForApproval = false;
            }
            return waitsForApproval ? ReleaseAnswer.NOT_APPROVED : ReleaseAnswer.RELEASED;
        }

        @Override
        public int retryRows(BatchId batch, RetryRows asked) {
            return tryParkedAgain();
        }

        @Override
        public void wakeHeldRows(BatchId batch, int started) {
            for (int position = 0; position < started; position++) {
                if (status(position).isOpen()) {
                    wake(position);
                }
            }
        }

        @Override
        public void cancelRows(BatchId batch, int started) {
            for (int position = 0; position < rows; position++) {
                ReportStatus row = status(position);
                if (position >= started) {
                    become(report(position), ReportStatus.CANCELLED, null);
                } else if (row.isOpen() || row == ReportStatus.PARKED) {
                    wake(position);
                }
            }
        }

        @Override
        public void revokeRows(BatchId batch, @Nullable CommandId command) {
            for (int position = 0; position < rows; position++) {
                if (become(report(position), ReportStatus.CANCELLED, null) == ReportStatus.CANCELLED) {
                    wake(position);
                } else if (become(report(position), ReportStatus.REVOKED, null) == ReportStatus.REVOKED) {
                    tellRevoked(position);
                }
            }
        }

        @Override
        public BatchStatus complete(BatchId batch) {
            return move(batch, BatchStatus.COMPLETED);
        }
    }

    private final class Pacing implements PacingActivities {
        @Override
        public int startRows(RowsToStart asked) {
            try {
                while (!room.await(20, TimeUnit.MILLISECONDS)) {
                    Activity.getExecutionContext().heartbeat(asked.from());
                }
            } catch (ActivityCanceledException e) {
                return asked.from();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            for (int position = asked.from(); position < asked.to(); position++) {
                ReportRun run = run(position, Step.GENERATE);
                WorkflowClient.start(
                        temporal.getWorkflowClient().newWorkflowStub(ReportWorkflow.class, WorkflowStarts.row(run))
                                ::run,
                        run);
            }
            return asked.to();
        }

        @Override
        public RowPage awaitRoom(PageRequest page) {
            throw new UnsupportedOperationException("only batches from before startRows ask");
        }

        @Override
        public void awaitOutcomes(BatchId batch, int expected) {
            synchronized (reports) {
                while (open(expected) > 0) {
                    try {
                        reports.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            }
        }

        private long open(int expected) {
            long open = 0;
            for (int position = 0; position < expected; position++) {
                open += status(position).isOpen() ? 1 : 0;
            }
            return open;
        }
    }

    private final class Documents implements GenerationActivities {
        @Override
        public ReportStatus generate(ReportId report, BatchId batch) {
            if (status == BatchStatus.CANCELLED) {
                return become(report, ReportStatus.CANCELLED, null);
            }
            if (broken.contains(position(report))) {
                throw ApplicationFailure.newNonRetryableFailure("fill_failed", ProblemCode.FILL_FAILED.name());
            }
            if (statusOf(report) == ReportStatus.PARKED) {
                become(report, ReportStatus.PENDING, null);
            }
            return become(report, ReportStatus.GENERATED, null);
        }
    }

    private final class Texts implements DeliveryActivities {
        @Override
        public Delivery deliver(DeliveryOrder order) {
            if (providerRefuses) {
                throw ApplicationFailure.newNonRetryableFailure("sms_rejected", ProblemCode.SMS_REJECTED.name());
            }
            if (providerIsSilent && order.resend() == null) {
                doubted.add(position(order.report()) + "-" + order.sequence());
                throw ApplicationFailure.newNonRetryableFailure("sms_in_doubt", ProblemCode.SMS_IN_DOUBT.name());
            }
            if (order.resend() == null && status == BatchStatus.CANCELLED) {
                return new Delivery(Outcome.DROPPED, become(order.report(), ReportStatus.CANCELLED, null), null);
            }
            if (order.resend() == null && (status == BatchStatus.PAUSED || waitsForApproval)) {
                held.countDown();
                return new Delivery(Outcome.HELD, statusOf(order.report()), null);
            }
            if (order.resend() == null && notBefore.isAfter(now())) {
                return new Delivery(Outcome.EARLY, statusOf(order.report()), null, notBefore);
            }
            if (untexted) {
                return new Delivery(Outcome.UNTEXTED, statusOf(order.report()), null);
            }
            Instant expiresAt = now().plus(LIFETIME);
            texts.add(position(order.report()) + "-" + order.sequence());
            synchronized (reports) {
                reports.put(
                        order.report(), new ReportState(ReportStatus.DELIVERED, null, order.sequence(), expiresAt, 0));
                reports.notifyAll();
            }
            return new Delivery(Outcome.SENT, ReportStatus.DELIVERED, expiresAt);
        }
    }

    private final class Corrections implements CorrectionActivities {
        @Override
        public ReportId correct(ReportId report, BatchId batch, CommandId order) {
            if (!order.equals(COMMAND)) {
                throw ApplicationFailure.newNonRetryableFailure("other", ProblemCode.REPORT_SUPERSEDED.name());
            }
            become(report, ReportStatus.REVOKED, null);
            return report.corrected();
        }
    }

    private final class Moves implements ReportActivities {
        @Override
        public ReportState read(ReportId report) {
            return reports.getOrDefault(report, new ReportState(ReportStatus.PENDING, null, 0, null, 0));
        }

        @Override
        public ReportStatus park(ReportId report, BatchId batch, ProblemCode code) {
            synchronized (reports) {
                parkings.add(code);
                return become(report, ReportStatus.PARKED, code);
            }
        }

        @Override
        public ReportStatus revoke(ReportId report, BatchId batch, CommandId command) {
            return become(report, ReportStatus.REVOKED, null);
        }

        @Override
        public ReportStatus expire(ReportId report) {
            return become(report, ReportStatus.EXPIRED, null);
        }
    }
}
