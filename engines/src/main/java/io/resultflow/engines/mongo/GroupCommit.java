package io.resultflow.engines.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Runs writes side by side and commits between them: a commit never sees half of a write, since a write
 * touches a document and its indexes one after the other.
 */
final class GroupCommit {
    private final Runnable commit;
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final Lock writing = gate.readLock();
    private final Lock alone = gate.writeLock();
    private final AtomicLong written = new AtomicLong();
    private final Object turn = new Object();
    private long committed;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /**
     * Returns what the write returned, once it is committed.
     *
     * @throws RuntimeException what the write or the commit threw; then the write may be lost or kept
     */
    <T> T committed(Supplier<T> write) {
        T answer;
        long mine;
        writing.lock();
        try {
            answer = write.get();
            mine = written.incrementAndGet();
        } finally {
            writing.unlock();
        }
        synchronized (turn) {
            if (committed < mine) {
                committed = commit();
            }
        }
        return answer;
    }

    /** Runs while no write runs and commits what it changed. */
    void between(Runnable work) {
        synchronized (turn) {
            alone.lock();
            try {
                work.run();
            } finally {
                alone.unlock();
            }
            committed = commit();
        }
    }

    /** How many writes there were: equal numbers at two times mean that none came between. */
    long writes() {
        return written.get();
    }

    private long commit() {
        alone.lock();
        try {
            long upTo = written.get();
            commit.run();
            return upTo;
        } finally {
            alone.unlock();
        }
    }
}
