package io.resultflow.workers.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.store.batch.BatchCounter;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.ProgressDelta;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts outcomes in memory and writes them once a second: the progress first, then the rows that left the window, so
 * that whoever sees the last row leave sees its progress too. What a killed process had not written is found by
 * reconciling.
 */
public final class Tally implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    /**
     * What one outcome changes.
     *
     * @param left rows that left the batch's window
     */
    public record Change(int left, int processed, int successful, int failed, int parked) {
        private Change plus(Change other) {
            return new Change(
                    left + other.left,
                    processed + other.processed,
                    successful + other.successful,
                    failed + other.failed,
                    parked + other.parked);
        }

        private boolean hasProgress() {
            return processed != 0 || successful != 0 || failed != 0 || parked != 0;
        }
    }

    private final BatchMoves moves;
    private final BatchCounter counter;
    private final Map<BatchId, Change> pending = new LinkedHashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tally");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> writing;

    public Tally(BatchMoves moves, BatchCounter counter) {
        this.moves = moves;
        this.counter = counter;
        this.writing = writer.scheduleWithFixedDelay(this::flushOrKeep, 1, 1, TimeUnit.SECONDS);
    }

    /** Counts an outcome. */
    public void add(BatchId batch, Change change) {
        synchronized (pending) {
            pending.merge(batch, change, Change::plus);
        }
    }

    /** Writes what was counted so far. */
    public synchronized void flush() {
        Map<BatchId, Change> changes;
        synchronized (pending) {
            changes = new LinkedHashMap<>(pending);
            pending.clear();
        }
        while (!changes.isEmpty()) {
            BatchId batch = changes.keySet().iterator().next();
            try {
                write(batch, changes.get(batch));
                changes.remove(batch);
            } catch (RuntimeException e) {
                changes.forEach(this::add);
                throw e;
            }
        }
    }

    private void write(BatchId batch, @Nullable Change change) {
        if (change == null) {
            return;
        }
        if (change.hasProgress()) {
            moves.addProgress(
                    batch,
                    new ProgressDelta(
                            change.processed, change.successful, change.failed, change.parked, change.successful, 0));
        }
        if (change.left != 0) {
            counter.add(batch, change.left);
        }
    }

    private void flushOrKeep() {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.warn("Progress is written later: {}", e.getClass().getName());
        }
    }

    /** Writes the rest. */
    @Override
    public void close() {
        writing.cancel(false);
        writer.shutdown();
        flushOrKeep();
    }
}
