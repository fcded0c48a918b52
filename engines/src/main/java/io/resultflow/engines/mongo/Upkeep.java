package io.resultflow.engines.mongo;

import java.util.Timer;
import java.util.TimerTask;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every second forces what was committed through the operating system's cache, and rewrites a few megabytes
 * of half-dead chunks when nobody writes: their space is used again.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final long INTERVAL_MILLIS = 1_000;
    private static final long SMALL_FILE = 32L << 20;
    private static final int STEP = 8 << 20;
    private static final int TARGET = 70;

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
            if (writes != seen) {
                store.sync();
                seen = writes;
            } else if (store.getFileStore().size() > SMALL_FILE
                    && store.getFileStore().getChunksFillRate() < TARGET) {
                commits.between(() -> store.compact(TARGET, STEP));
            }
        } catch (RuntimeException e) {
            // The next write meets the same fault and tells its caller.
            log.warn("Upkeep of the document store failed", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
    }
}
