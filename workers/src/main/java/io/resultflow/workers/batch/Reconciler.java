package io.resultflow.workers.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
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
        List<ReportId> open = new ArrayList<>();
        reading.pages(batch, 0, started, ids -> open.addAll(reading.open(ids)));
        counter.set(batch, started - open.size());
        return open;
    }

    /**
     * Recounts, and wakes or starts the workflow of each row without an outcome; one that is at work is not disturbed by
     * it. A paused batch's rows are left to sleep, and so are those that wait for approval.
     */
    List<ReportId> bringBack(BatchId batch, int started) {
        List<ReportId> open = recount(batch, started);
        if (batches.status(batch) != BatchStatus.PAUSED) {
            boolean released = batches.isReleased(batch);
            reading.rows(open).stream()
                    .filter(row -> released || row.status() != ReportStatus.GENERATED)
                    .forEach(waker::wake);
        }
        return open;
    }

    /** Makes room for more rows: recounts and brings back, where rows that wait for approval have left the window. */
    void makeRoom(BatchId batch, int started) {
        List<ReportId> open = bringBack(batch, started);
        if (!batches.isReleased(batch)) {
            long waiting = reading.rows(open).stream()
                    .filter(row -> row.status() == ReportStatus.GENERATED)
                    .count();
            counter.add(batch, (int) waiting);
        }
    }
}
