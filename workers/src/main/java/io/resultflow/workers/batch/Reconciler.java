package io.resultflow.workers.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.BatchCounter;
import java.util.ArrayList;
import java.util.List;

/** Holds the counter of a batch's window against the rows themselves, and brings back rows that nobody works on. */
public final class Reconciler {
    private final BatchReading reading;
    private final KnownBatches batches;
    private final BatchCounter counter;
    private final RowWaker waker;

    public Reconciler(BatchReading reading, KnownBatches batches, BatchCounter counter, RowWaker waker) {
        this.reading = reading;
        this.batches = batches;
        this.counter = counter;
        this.waker = waker;
    }

    /** Sets the counter right for the batch's first {@code started} rows; answers those without an outcome. */
    List<ReportId> recount(BatchId batch, int started) {
        List<ReportId> open = open(batch, started);
        counter.set(batch, started - open.size());
        return open;
    }

    /**
     * Recounts, and wakes or starts the workflow of each row without an outcome; one that is at work is not disturbed by
     * it. A paused batch's rows are left to sleep, and so are those that are made and wait for approval.
     */
    List<ReportId> bringBack(BatchId batch, int started) {
        List<ReportId> open = recount(batch, started);
        wake(batch, batches.isReleased(batch) ? open : reading.unmade(open));
        return open;
    }

    /** Recounts for the window, which rows that are made and wait for approval have left. */
    List<ReportId> recountWindow(BatchId batch, int started) {
        List<ReportId> open = open(batch, started);
        List<ReportId> inside = batches.isReleased(batch) ? open : reading.unmade(open);
        counter.set(batch, started - inside.size());
        return inside;
    }

    /** Makes room in the window: recounts, and brings back the rows in it that nobody works on. */
    void makeRoom(BatchId batch, int started) {
        wake(batch, recountWindow(batch, started));
    }

    /** Whether nothing is left to do for these rows but to wait for approval. */
    boolean waitForApproval(BatchId batch, List<ReportId> open) {
        return !batches.isReleased(batch) && reading.unmade(open).isEmpty();
    }

    /** Whether the batch still waits for approval. */
    boolean isHeld(BatchId batch) {
        return !batches.isReleased(batch);
    }

    private List<ReportId> open(BatchId batch, int started) {
        List<ReportId> open = new ArrayList<>();
        reading.pages(batch, 0, started, ids -> open.addAll(reading.open(ids)));
        return open;
    }

    private void wake(BatchId batch, List<ReportId> rows) {
        if (batches.status(batch) != BatchStatus.PAUSED) {
            reading.rows(rows).forEach(waker::wake);
        }
    }
}
