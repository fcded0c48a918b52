package io.resultflow.workflows.batch;

import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.workflows.By;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.SearchAttributes;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowLock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Does whatever the batch's status asks for next, one step at a time, until it has ended. */
public final class BatchWorkflowImpl implements BatchWorkflow {
    /** Rows that are generated or sent at a time. */
    static final int WINDOW = 150;
    /** Rows started by one activity: an hour of them is one attempt, and each leaves a handful of events. */
    static final int PORTION = 500;
    /** A run's rows: its history stays short enough to be read in Temporal UI. */
    static final int ROWS_PER_RUN = 2 * PORTION;

    /** The change since which rows are started by an activity; batches from before it start them as children. */
    private static final String BY_ACTIVITY = "rows-started-by-activity";

    private final IntakeActivities intake = BatchStubs.intake();
    private final BatchActivities batches = BatchStubs.batches();
    private final PacingActivities pacing = BatchStubs.pacing();
    private final RowStarts rowStarts = new RowStarts();

    private final BatchId batch;
    private final int firstRow;
    private int nextRow;
    private @Nullable BatchFacts facts;
    private boolean rowsAreStored;
    /** What was typed when it was revoked the last time. */
    private @Nullable CommandId withdrawal;

    private final BatchState state = new BatchState();
    /** One move at a time: the store's answers may arrive in another order than its moves. */
    private final WorkflowLock moves = Workflow.newWorkflowLock();

    /** Takes its input here because an update may run before {@link #run}. */
    @WorkflowInit
    public BatchWorkflowImpl(BatchRun run) {
        this.batch = run.batch();
        this.firstRow = run.nextRow();
        this.nextRow = run.nextRow();
    }

    @Override
    public void run(BatchRun run) {
        facts = batches.read(batch);
        rowsAreStored = facts.rows() > 0;
        if (facts.status() == BatchStatus.COMPLETED) {
            nextRow = facts.rows();
        }
        if (firstRow == 0) {
            Workflow.upsertTypedSearchAttributes(
                    SearchAttributes.TEMPLATE.valueSet(facts.template().value()));
        }
        become(facts.status());
        do {
            while (!state.hasEnded()) {
                step(facts);
            }
            Workflow.await(Workflow::isEveryHandlerFinished);
        } while (!state.hasEnded());
    }

    private void checkRows() {
        orFail(() -> Waiting.unless(
                        () -> !state.is(BatchStatus.CHECKING), () -> Async.function(intake::checkRows, batch))
                .ifPresent(this::checked));
    }

    /** A command that came first has the last word. */
    private void checked(BatchFacts found) {
        moves.lock();
        try {
            if (state.is(BatchStatus.CHECKING)) {
                facts = found;
                become(found.status());
            }
            if (state.is(BatchStatus.PENDING) && state.startsWhenChecked()) {
                become(batches.move(batch, BatchStatus.PROCESSING));
            }
        } finally {
            moves.unlock();
        }
    }

    private void storeRows() {
        orFail(() -> {
            facts = intake.storeRows(batch);
            rowsAreStored = true;
        });
    }

    private void orFail(Runnable reading) {
        try {
            reading.run();
        } catch (ActivityFailure e) {
            if (e.getCause() instanceof CanceledFailure) {
                throw e;
            }
            fail();
        }
    }

    private void fail() {
        moves.lock();
        try {
            become(batches.move(batch, BatchStatus.FAILED));
        } finally {
            moves.unlock();
        }
    }

    private void step(BatchFacts facts) {
        if (state.takeRowsToRevoke()) {
            batches.revokeRows(batch, withdrawal);
            batches.complete(batch);
            return;
        }
        RetryRows retry = state.nextRetry();
        if (retry != null) {
            batches.retryRows(batch, retry);
        } else if (state.hasRowsToCancel()) {
            cancelRows(facts);
        } else if (state.is(BatchStatus.CHECKING)) {
            checkRows();
        } else if (!rowsAreStored) {
            storeRows();
        } else if (state.hasRowsToMerge()) {
            mergeRows(state.nextCorrection());
        } else if (!state.is(BatchStatus.PROCESSING)) {
            Workflow.await(() -> state.is(BatchStatus.PROCESSING) || state.hasCommand());
        } else if (state.takeRowsToWake()) {
            batches.wakeHeldRows(batch, nextRow);
        } else if (nextRow < facts.rows()) {
            startRows(facts);
        } else if (everyRowHasAnOutcome(this::isDisturbed, nextRow)) {
            complete();
        }
    }

    /** A revoke does not wait for rows that are still being made. */
    private void cancelRows(BatchFacts facts) {
        batches.cancelRows(batch, nextRow);
        if (everyRowHasAnOutcome(state::hasRowsToRevoke, facts.rows())) {
            batches.complete(batch);
            state.rowsCancelled();
        }
    }

    /** The rows were checked before; a file that is gone by now brings nothing, and the batch goes on without it. */
    private void mergeRows(CorrectedFile corrected) {
        try {
            facts = intake.mergeRows(batch, corrected.file());
        } catch (ActivityFailure e) {
            if (e.getCause() instanceof CanceledFailure) {
                throw e;
            }
            Workflow.setCurrentDetails("Corrected rows could not be merged; upload them again.");
        }
    }

    private void startRows(BatchFacts facts) {
        boolean asChildren = Workflow.getVersion(BY_ACTIVITY, Workflow.DEFAULT_VERSION, 1) == Workflow.DEFAULT_VERSION;
        if (asChildren) {
            nextRow = RowChildren.startPage(batch, facts, nextRow, this::isDisturbed);
        } else {
            int to = Math.min(nextRow + PORTION, facts.rows());
            nextRow = rowStarts.start(new RowsToStart(batch, nextRow, to, WINDOW), this::isDisturbed);
        }
        int most = asChildren ? RowChildren.ROWS_PER_RUN : ROWS_PER_RUN;
        boolean isLong = nextRow - firstRow >= most || Workflow.getInfo().isContinueAsNewSuggested();
        if (isLong && !isDisturbed() && Workflow.isEveryHandlerFinished()) {
            Workflow.continueAsNew(new BatchRun(batch, nextRow));
        }
    }

    private boolean everyRowHasAnOutcome(BooleanSupplier disturbed, int rows) {
        return Waiting.unless(
                        disturbed,
                        () -> Async.procedure(pacing::awaitOutcomes, batch, rows)
                                .thenApply(done -> true))
                .isPresent();
    }

    private void complete() {
        moves.lock();
        try {
            if (!isDisturbed()) {
                become(batches.complete(batch));
            }
        } finally {
            moves.unlock();
        }
    }

    private boolean isDisturbed() {
        return !state.is(BatchStatus.PROCESSING) || state.hasCommand();
    }

    private void become(BatchStatus status) {
        if (state.become(status)) {
            Workflow.upsertTypedSearchAttributes(SearchAttributes.STATUS.valueSet(status.wireName()));
            Workflow.setCurrentDetails("Status: " + status.wireName());
        }
    }

    private BatchStatus obey(BatchCommand command) {
        return alone(command, () -> become(moved(command)));
    }

    @Override
    public BatchStatus retry(RetryRows rows) {
        return alone(BatchCommand.RETRY, () -> {
            if (state.is(BatchStatus.FAILED) && checkIs(CheckState.REFUSED)) {
                throw new CommandRefused.BatchRejected();
            }
            if (state.is(BatchStatus.FAILED) && checkIs(CheckState.OPEN)) {
                become(batches.move(batch, BatchStatus.CHECKING));
                return;
            }
            if (!state.is(BatchStatus.FAILED) && batches.read(batch).parked() == 0) {
                throw CommandRefused.failure(ProblemCode.NOTHING_TO_RETRY);
            }
            if (!state.is(BatchStatus.PROCESSING) && !state.is(BatchStatus.PAUSED)) {
                become(moved(BatchCommand.RETRY));
            }
            state.retryLater(rows);
        });
    }

    @Override
    public BatchStatus merge(CorrectedFile file) {
        return alone(BatchCommand.MERGE, () -> {
            if (state.is(BatchStatus.COMPLETED)) {
                become(moved(BatchCommand.MERGE));
            }
            state.mergeLater(file);
        });
    }

    private boolean checkIs(CheckState asked) {
        return facts != null && facts.check() == asked;
    }

    /** Obeys a command when no other move is under way, asking again whether it can be obeyed. */
    private BatchStatus alone(BatchCommand command, Runnable action) {
        Workflow.await(() -> state.status() != null);
        moves.lock();
        try {
            state.check(command);
            action.run();
            state.obeyed(command);
            return Objects.requireNonNull(state.status());
        } catch (CommandRefused e) {
            throw e.asFailure();
        } finally {
            moves.unlock();
        }
    }

    private BatchStatus moved(BatchCommand command) {
        BatchStatus after = batches.move(batch, command.leadsTo());
        if (after != command.leadsTo()) {
            become(after);
            command.check(after);
        }
        return after;
    }

    @Override
    public BatchStatus start(By by) {
        return alone(BatchCommand.START, () -> {
            if (state.is(BatchStatus.CHECKING)) {
                state.startWhenChecked();
            } else {
                become(moved(BatchCommand.START));
            }
        });
    }

    @Override
    public BatchStatus approve(AuditId approval) {
        return alone(BatchCommand.APPROVE, () -> {
            switch (batches.release(batch, approval)) {
                case RELEASED -> wakeCorrected();
                case NOT_ASKED_FOR -> throw CommandRefused.failure(ProblemCode.NOTHING_TO_APPROVE);
                case NOT_APPROVED -> throw CommandRefused.failure(ProblemCode.SECOND_PERSON_NEEDED);
            }
        });
    }

    /** A batch that has ended takes no more steps: its corrected reports that waited are woken here. */
    private void wakeCorrected() {
        if (state.is(BatchStatus.COMPLETED)) {
            batches.wakeHeldRows(batch, Objects.requireNonNull(facts).rows());
        }
    }

    @Override
    public BatchStatus pause(By by) {
        return obey(BatchCommand.PAUSE);
    }

    @Override
    public BatchStatus resume(By by) {
        return obey(BatchCommand.RESUME);
    }

    @Override
    public BatchStatus cancel(By by) {
        return obey(BatchCommand.CANCEL);
    }

    @Override
    public BatchStatus revoke(CommandId command) {
        withdrawal = command;
        return obey(BatchCommand.REVOKE);
    }

    @Override
    public void alarm(ProblemCode reason) {
        Workflow.await(() -> state.status() != null);
        moves.lock();
        try {
            if (state.is(BatchStatus.PROCESSING)) {
                become(batches.pauseFor(batch, reason));
            }
        } finally {
            moves.unlock();
        }
    }

    @Override
    public void validateStart(By by) {
        state.check(BatchCommand.START);
    }

    @Override
    public void validateApprove(AuditId approval) {
        state.check(BatchCommand.APPROVE);
    }

    @Override
    public void validatePause(By by) {
        state.check(BatchCommand.PAUSE);
    }

    @Override
    public void validateResume(By by) {
        state.check(BatchCommand.RESUME);
    }

    @Override
    public void validateCancel(By by) {
        state.check(BatchCommand.CANCEL);
    }

    @Override
    public void validateRevoke(CommandId command) {
        state.check(BatchCommand.REVOKE);
    }

    @Override
    public void validateMerge(CorrectedFile file) {
        state.check(BatchCommand.MERGE);
    }

    @Override
    public void validateRetry(RetryRows rows) {
        state.check(BatchCommand.RETRY);
    }
}
