package io.resultflow.workers.batch;

import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.BatchCounter;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.Report;
import io.resultflow.workflows.batch.RowsToStart;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A stretch of a batch's rows, read once and started bit by bit. */
final class RowPortion {
    /** Rows read and started between two looks at the counter. */
    private static final int MOST = 50;

    /** How many starts are under way side by side: each waits for Temporal's durable writes. */
    private static final int AT_ONCE = 4;

    private final RowsToStart rows;
    private final BatchReading reading;
    private final BatchCounter counter;
    private final RowWaker waker;
    private final List<ReportId> ids;

    RowPortion(RowsToStart rows, Batches batches, BatchReading reading, BatchCounter counter, RowWaker waker) {
        this.rows = rows;
        this.reading = reading;
        this.counter = counter;
        this.waker = waker;
        this.ids = batches.reportIds(rows.batch(), rows.from(), rows.to() - rows.from());
    }

    /**
     * Starts those from position {@code next} on for which there is room. Rows that have an outcome already, in a batch begun
     * again after its workflow was lost, count as left.
     *
     * @return the position after the last row that was looked at
     */
    int start(int next, int room) throws InterruptedException, ExecutionException {
        int end = Math.min(next + Math.min(room, MOST), rows.to());
        List<ReportId> some = ids.subList(next - rows.from(), end - rows.from());
        List<ReportId> open = reading.open(some);
        int done = some.size() - open.size();
        if (next == 0) {
            counter.set(rows.batch(), done);
        } else if (done > 0) {
            counter.add(rows.batch(), done);
        }
        start(reading.rows(open));
        return end;
    }

    private void start(List<Report> reports) throws InterruptedException, ExecutionException {
        ExecutorService starters = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Object>> starts = reports.stream()
                    .map(report -> Executors.callable(() -> waker.start(report)))
                    .toList();
            for (Future<Object> started : starters.invokeAll(starts)) {
                started.get();
            }
        } finally {
            starters.shutdown();
        }
    }
}
