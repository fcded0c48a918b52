package io.resultflow.engines.mongo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Runs writes side by side and commits between them: a commit never sees half of a write, since a write
 * touches a document and its indexes one after the other. Where others write as well, a commit waits a moment for them:
 * it writes every page they touched once instead of once for each (as PostgreSQL's {@code commit_delay} and
 * {@code commit_siblings} do).
 */
final class GroupCommit {
    static final Duration USUAL_DELAY = Duration.ofMillis(3);

    private final Runnable commit;
    private final Duration delay;
    private final AtomicInteger writers = new AtomicInteger();
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final Lock writing = gate.readLock();
    private final Lock alone = gate.writeLock();
    private final AtomicLong written = new AtomicLong();
    private final Lock turn = new ReentrantLock();
    private final Condition ended = turn.newCondition();
    /** Whether somebody commits for all; guarded by {@link #turn}, as is what follows. */
    private boolean leading;

    private long committed;

    /** @param delay how long a commit waits for others that write as well */
    GroupCommit(Runnable commit, Duration delay) {
        this.commit = commit;
        this.delay = delay;
    }

    /**
     * Returns what the write returned, once it is committed.
     *
     * @throws RuntimeException what the write or the commit threw; then the write may be lost or kept
     */
    <T> T committed(Supplier<T> write) {
        writers.incrementAndGet();
        try {
            T answer;
            long mine;
            writing.lock();
            try {
                answer = write.get();
                mine = written.incrementAndGet();
            } finally {
                writing.unlock();
            }
            if (lead(mine)) {
                commitAll(() -> {
                    awaitSiblings();
                    return commitBetween(() -> {});
                });
            }
            return answer;
        } finally {
            writers.decrementAndGet();
        }
    }

    /** Runs while no write runs and commits what it changed. */
    void between(Runnable work) {
        lead(Long.MAX_VALUE);
        commitAll(() -> commitBetween(work));
    }

    /** How many writes there were: equal numbers at two times mean that none came between. */
    long writes() {
        return written.get();
    }

    /** Waits for whoever commits; true when the write is not committed then, and the caller is the next to do it. */
    private boolean lead(long write) {
        turn.lock();
        try {
            while (leading && committed < write) {
                ended.awaitUninterruptibly();
            }
            if (committed >= write) {
                return false;
            }
            leading = true;
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** @param work commits, and tells up to which write */
    private void commitAll(LongSupplier work) {
        long upTo = 0;
        try {
            upTo = work.getAsLong();
        } finally {
            turn.lock();
            try {
                committed = Math.max(committed, upTo);
                leading = false;
                ended.signalAll();
            } finally {
                turn.unlock();
            }
        }
    }

    private long commitBetween(Runnable work) {
        alone.lock();
        try {
            work.run();
            long upTo = written.get();
            commit.run();
            return upTo;
        } finally {
            alone.unlock();
        }
    }

    /** Whoever writes alone waits for nobody. */
    private void awaitSiblings() {
        if (writers.get() > 1) {
            LockSupport.parkNanos(this, delay.toNanos());
        }
    }
}
