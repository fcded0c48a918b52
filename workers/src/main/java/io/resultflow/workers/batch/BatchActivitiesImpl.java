package io.resultflow.workers.batch;

import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.report.Report;
import io.resultflow.workers.report.Notices;
import io.resultflow.workers.report.Revocation;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workers.report.Tally;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.batch.BatchActivities;
import io.resultflow.workflows.batch.BatchFacts;
import io.resultflow.workflows.batch.ReleaseAnswer;
import io.resultflow.workflows.batch.RetryRows;
import io.temporal.activity.Activity;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A batch's own moves, and its ways to reach its rows: the store first, then the row's workflow is woken. */
public final class BatchActivitiesImpl implements BatchActivities {
    private final BatchMoves moves;
    private final BatchReading reading;
    private final RowOutcomes outcomes;
    private final RowWaker waker;
    private final Revocation revocation;
    private final Notices notices;
    private final Tally tally;
    private final Releasing releasing;

    public BatchActivitiesImpl(
            BatchMoves moves,
            BatchReading reading,
            RowOutcomes outcomes,
            RowWaker waker,
            Revocation revocation,
            Notices notices,
            Tally tally,
            Releasing releasing) {
        this.moves = moves;
        this.reading = reading;
        this.outcomes = outcomes;
        this.waker = waker;
        this.revocation = revocation;
        this.notices = notices;
        this.tally = tally;
        this.releasing = releasing;
    }

    private static <T> T beating(Callable<T> work) {
        return Failures.told(() -> Pulse.during(work));
    }

    @Override
    public BatchFacts read(BatchId batch) {
        return Failures.told(() -> {
            tally.flush();
            return reading.facts(batch);
        });
    }

    @Override
    public BatchStatus move(BatchId batch, BatchStatus to) {
        return Failures.told(() -> after(moves.move(batch, to)));
    }

    @Override
    public BatchStatus pauseFor(BatchId batch, ProblemCode reason) {
        return Failures.told(() -> after(moves.pausedFor(batch, reason)));
    }

    @Override
    public ReleaseAnswer release(BatchId batch, AuditId approval) {
        return Failures.told(() -> releasing.release(batch, approval));
    }

    private static BatchStatus after(Move<BatchStatus> move) {
        if (move instanceof Move.Moved<BatchStatus> moved) {
            return moved.after();
        }
        if (move instanceof Move.Refused<BatchStatus> refused && refused.actual() != null) {
            return refused.actual();
        }
        throw new Refused(ProblemCode.NOT_FOUND);
    }

    @Override
    public int retryRows(BatchId batch, RetryRows asked) {
        return beating(() -> {
            int[] retried = {0};
            if (asked.reports().isEmpty()) {
                reading.pages(batch, 0, reading.facts(batch).rows(), ids -> retried[0] += retry(batch, asked, ids));
            } else {
                retried[0] = retry(batch, asked, asked.reports());
            }
            return retried[0];
        });
    }

    /** A repeat also wakes rows that are open: an earlier attempt may have got no further than the store with them. */
    private int retry(BatchId batch, RetryRows asked, List<ReportId> ids) {
        boolean repeat = Activity.getExecutionContext().getInfo().getAttempt() > 1;
        int retried = 0;
        for (Report row : reading.rows(ids)) {
            boolean parked = row.status() == ReportStatus.PARKED && isMeant(asked, row);
            if (!row.batchId().equals(batch)
                    || !(parked || (repeat && row.standing().isOpen()))) {
                continue;
            }
            if (parked) {
                outcomes.unparked(row.id(), batch);
            }
            waker.wake(row);
            retried++;
        }
        return retried;
    }

    private static boolean isMeant(RetryRows asked, Report row) {
        return asked.code() == null || (row.parked() != null && row.parked().code() == asked.code());
    }

    @Override
    public void wakeHeldRows(BatchId batch, int started) {
        beating(() -> {
            reading.pages(
                    batch, 0, started, ids -> reading.rows(reading.open(ids)).forEach(waker::wake));
            return started;
        });
    }

    @Override
    public void cancelRows(BatchId batch, int started) {
        beating(() -> {
            reading.pages(
                    batch,
                    0,
                    started,
                    ids -> reading.rows(ids).stream()
                            .filter(row -> row.standing().isOpen() || row.status() == ReportStatus.PARKED)
                            .forEach(waker::wake));
            reading.pages(
                    batch,
                    started,
                    reading.facts(batch).rows(),
                    ids -> reading.open(ids).forEach(id -> outcomes.cancelled(id, batch)));
            return started;
        });
    }

    @Override
    public void revokeRows(BatchId batch, @Nullable CommandId command) {
        beating(() -> {
            int rows = reading.facts(batch).rows();
            reading.pages(batch, 0, rows, ids -> reading.rows(ids).forEach(row -> revoke(row, batch)));
            moves.revoked(batch);
            if (command != null && notices.areAskedFor(command)) {
                reading.pages(batch, 0, rows, ids -> reading.rows(ids).forEach(notices::tell));
            }
            return rows;
        });
    }

    /** The store first: a link ends at once, whatever its workflow is busy with. */
    private void revoke(Report row, BatchId batch) {
        switch (revocation.ofBatch(row.id(), batch)) {
            case CANCELLED -> waker.wakeIfRunning(row.id());
            case REVOKED -> waker.endRevoked(row.id());
            default -> {}
        }
    }

    @Override
    public BatchStatus complete(BatchId batch) {
        return beating(() -> {
            tally.flush();
            moves.setProgress(
                    batch, reading.progress(batch, reading.facts(batch).rows()));
            return after(moves.move(batch, BatchStatus.COMPLETED));
        });
    }
}
