package io.resultflow.engines.mongo;

import java.util.Timer;
import java.util.TimerTask;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file small and on the disk: every second it forces what was committed through the operating
 * system's cache, and rewrites a few megabytes of half-dead chunks when nobody writes or the file is
 * mostly dead.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final long INTERVAL_MILLIS = 1_000;
    private static final long SMALL_FILE = 32L << 20;
    private static final int STEP = 8 << 20;
    private static final int IDLE_TARGET = 70;
    private static final int BUSY_TARGET = 30;

    private final MVStore store;
    private final GroupCommit commits;
    private final Timer timer = new Timer("mongo-upkeep", true);
    private long seen;
    private boolean closed;

    Upkeep(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
    }

    void start() {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        round();
                    }
                },
                INTERVAL_MILLIS,
                INTERVAL_MILLIS);
    }

    private synchronized void round() {
        if (closed) {
            return;
        }
        try {
            long writes = commits.writes();
            boolean idle = writes == seen;
            if (!idle) {
                store.sync();
            }
            seen = writes;
            compact(idle ? IDLE_TARGET : BUSY_TARGET);
        } catch (RuntimeException e) {
            // The next write meets the same fault and tells its caller.
            log.warn("Upkeep of the document store failed", e);
        }
    }

    private void compact(int target) {
        var file = store.getFileStore();
        if (file.size() < SMALL_FILE) {
            return;
        }
        if (file.getChunksFillRate() < target) {
            commits.between(() -> store.compact(target, STEP));
        }
        if (file.getFillRate() < target && file instanceof RandomAccessStore chunks) {
            commits.between(() -> chunks.compactMoveChunks(target, STEP, store));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
    }
}
