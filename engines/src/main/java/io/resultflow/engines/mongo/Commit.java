package io.resultflow.engines.mongo;

import org.h2.mvstore.MVStore;

/**
 * Commits, and every few hundred times rewrites some half-dead chunks when most of the chunks is dead:
 * counted in commits and not in time, so that the file's size is bounded however fast the writers are.
 */
final class Commit implements Runnable {
    private static final int PERIOD = 500;
    private static final int TARGET = 40;
    private static final int STEP = 8 << 20;
    private static final long SMALL_FILE = 32L << 20;

    private final MVStore store;
    private int commits;

    Commit(MVStore store) {
        this.store = store;
    }

    /** Runs alone, between writes. */
    @Override
    public void run() {
        store.commit();
        commits++;
        if (commits % PERIOD == 0 && store.getFileStore().size() > SMALL_FILE && store.compact(TARGET, STEP)) {
            store.commit();
        }
    }
}
