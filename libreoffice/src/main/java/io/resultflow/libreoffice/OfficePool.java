package io.resultflow.libreoffice;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends a number of processes and keeps one more standing by, so that none that goes, worn out or broken, is waited for. One
 * that is worn out goes when it is given back and as many stand without it as may be lent; until then it serves on.
 */
final class OfficePool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfficePool.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final OfficeSettings settings;
    private final Confinement confinement;
    private final OfficeCounts counts = new OfficeCounts();
    private final ScheduledExecutorService starts;
    private final ExecutorService ends = Executors.newCachedThreadPool(daemons("office-end"));

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition change = lock.newCondition();
    /** Every process that runs, also while it is lent. */
    private final Set<OfficeProcess> standing = new LinkedHashSet<>();
    /** Those to lend; the last one used comes first, so that the spare stays one. */
    private final Deque<OfficeProcess> free = new ArrayDeque<>();

    private int lent;
    private int starting;
    private boolean closed;

    OfficePool(OfficeSettings settings, Confinement confinement) {
        this.settings = settings;
        this.confinement = confinement;
        this.starts = Executors.newScheduledThreadPool(settings.processes() + 1, daemons("office-start"));
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Starts as many as are lent, side by side; the spare follows by itself.
     *
     * @throws IllegalStateException when one does not come up
     */
    void start() {
        try {
            OfficeProcess.removeAbandoned(settings.workDir());
            List<CompletableFuture<Void>> first = new ArrayList<>();
            for (int i = 0; i < settings.processes(); i++) {
                first.add(CompletableFuture.runAsync(this::startOne, starts));
            }
            CompletableFuture.allOf(first.toArray(CompletableFuture[]::new)).join();
        } catch (IOException | CompletionException e) {
            close();
            throw new IllegalStateException("LibreOffice did not start", e);
        }
        startMissing();
    }

    /** A process that is alive, or null when none came free in time. */
    @Nullable
    OfficeProcess borrow() throws InterruptedException {
        long left = settings.queueTimeout().toNanos();
        boolean waited = false;
        lock.lockInterruptibly();
        try {
            while (!closed) {
                if (lent < settings.processes()) {
                    OfficeProcess process = nextAlive();
                    if (process != null) {
                        lent++;
                        return process;
                    }
                    if (!waited) {
                        waited = true;
                        counts.waitForStart();
                    }
                }
                if (left <= 0) {
                    return null;
                }
                left = change.awaitNanos(left);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Passes over those whose end is just being noticed. */
    private @Nullable OfficeProcess nextAlive() {
        OfficeProcess process = free.pollFirst();
        while (process != null && !process.isAlive()) {
            process = free.pollFirst();
        }
        return process;
    }

    /** Takes a sound process back. */
    void giveBack(OfficeProcess process) {
        Optional<Departure> due = process.due(settings.recycling());
        lock.lock();
        try {
            lent--;
            if (due.isPresent() && standing.size() > settings.processes()) {
                dismiss(process, due.get());
            } else if (standing.contains(process)) {
                free.addFirst(process);
            }
            change.signalAll();
        } finally {
            lock.unlock();
        }
        startMissing();
    }

    /** Takes a broken process back: it goes at once, and the spare takes its place. */
    void replace(OfficeProcess process, Departure why) {
        lock.lock();
        try {
            lent--;
            dismiss(process, why);
            change.signalAll();
        } finally {
            lock.unlock();
        }
        startMissing();
    }

    /** Ended by itself: whoever has it learns so from its line, and nobody else gets it. */
    private void ended(OfficeProcess process) {
        lock.lock();
        try {
            dismiss(process, Departure.CRASHED);
        } finally {
            lock.unlock();
        }
        startMissing();
    }

    /** Once for each process, whoever notices first. */
    private void dismiss(OfficeProcess process, Departure why) {
        if (!closed && standing.remove(process)) {
            free.remove(process);
            counts.departure(why);
            LOG.info("LibreOffice {} goes: {}", process.pid(), why);
            ends.execute(process::close);
        }
    }

    /** In the order in which they are lent; the spare comes last. */
    List<OfficeProcess> running() {
        lock.lock();
        try {
            Set<OfficeProcess> all = new LinkedHashSet<>(standing);
            all.removeAll(free);
            all.addAll(free);
            return all.stream().filter(OfficeProcess::isAlive).toList();
        } finally {
            lock.unlock();
        }
    }

    OfficeCounts counts() {
        return counts;
    }

    private void startMissing() {
        lock.lock();
        try {
            while (!closed && standing.size() + starting < settings.processes() + 1) {
                starting++;
                starts.execute(this::startMissingOne);
            }
        } finally {
            lock.unlock();
        }
    }

    private void startMissingOne() {
        try {
            startOne();
            lock.lock();
            try {
                starting--;
            } finally {
                lock.unlock();
            }
            startMissing(); // it may have ended already
        } catch (CompletionException e) {
            lock.lock();
            try {
                if (!closed) {
                    LOG.warn("LibreOffice did not start; trying again");
                    var unused = starts.schedule(this::startMissingOne, RETRY.toMillis(), TimeUnit.MILLISECONDS);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void startOne() {
        try {
            OfficeProcess process = OfficeProcess.start(settings, confinement);
            counts.start();
            lock.lock();
            try {
                standing.add(process);
                free.addLast(process);
                change.signalAll();
            } finally {
                lock.unlock();
            }
            process.whenEnded(() -> ended(process));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Ends every process, also those that are lent or just starting. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
        starts.shutdownNow();
        try {
            if (!starts.awaitTermination(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A LibreOffice start did not end in time");
            }
            lock.lock();
            try {
                standing.forEach(process -> ends.execute(process::close));
                standing.clear();
                free.clear();
            } finally {
                lock.unlock();
            }
            ends.shutdown();
            if (!ends.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("A LibreOffice did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
