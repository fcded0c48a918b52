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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts outcomes in memory and writes them: the rows that left the window each second, the progress as often as a
 * {@linkplain Pause twentieth of the time} allows. What a killed process had not written is found by reconciling.
 */
public final class Tally implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    /**
     * What one outcome changes.
     *
     * @param left rows that left the batch's window
     * @param delivered rows whose text was taken: of the successful ones not those that are never texted
     */
    public record Change(int left, int processed, int successful, int failed, int parked, int delivered) {
        private static final Change NONE = new Change(0, 0, 0, 0, 0, 0);

        private Change plus(Change other) {
            return new Change(
                    left + other.left,
                    processed + other.processed,
                    successful + other.successful,
                    failed + other.failed,
                    parked + other.parked,
                    delivered + other.delivered);
        }

        private Change withoutLeft() {
            return new Change(0, processed, successful, failed, parked, delivered);
        }

        private ProgressDelta delta() {
            return new ProgressDelta(processed, successful, failed, parked, delivered, 0);
        }
    }

    private final BatchMoves moves;
    private final BatchCounter counter;
    private final Map<BatchId, Change> pending = new LinkedHashMap<>();
    private final Pause pause = new Pause(System::nanoTime);
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tally");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> writing;

    public Tally(BatchMoves moves, BatchCounter counter) {
        this.moves = moves;
        this.counter = counter;
        this.writing = writer.scheduleWithFixedDelay(() -> flushOrKeep(false), 1, 1, TimeUnit.SECONDS);
    }

    /** Counts an outcome. */
    public void add(BatchId batch, Change change) {
        synchronized (pending) {
            pending.merge(batch, change, Change::plus);
        }
    }

    /** Writes all that was counted so far. */
    public void flush() {
        flush(true);
    }

    private synchronized void flush(boolean all) {
        Map<BatchId, Change> changes;
        synchronized (pending) {
            changes = new LinkedHashMap<>(pending);
            pending.clear();
        }
        try {
            changes.replaceAll(this::withLeftWritten);
            if (all || pause.isOver()) {
                pause.after(() -> changes.replaceAll(this::withAllWritten));
            }
        } finally {
            changes.forEach(this::keep);
        }
    }

    private Change withLeftWritten(BatchId batch, Change change) {
        if (change.left != 0) {
            counter.add(batch, change.left);
        }
        return change.withoutLeft();
    }

    private Change withAllWritten(BatchId batch, Change change) {
        if (!change.equals(Change.NONE)) {
            moves.addProgress(batch, change.delta());
        }
        return Change.NONE;
    }

    private void keep(BatchId batch, Change change) {
        if (!change.equals(Change.NONE)) {
            add(batch, change);
        }
    }

    private void flushOrKeep(boolean all) {
        try {
            flush(all);
        } catch (RuntimeException e) {
            LOG.warn("Progress is written later: {}", e.getClass().getName());
        }
    }

    /** Writes the rest. */
    @Override
    public void close() {
        writing.cancel(false);
        writer.shutdown();
        flushOrKeep(true);
    }
}
