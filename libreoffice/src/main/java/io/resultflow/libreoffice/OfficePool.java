package io.resultflow.libreoffice;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a number of processes up. A caller borrows a free one and gives it back or reports it broken; new ones are started
 * behind the callers' backs, and one that has served long enough goes only when its successor stands ready.
 */
final class OfficePool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfficePool.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final OfficeSettings settings;
    private final BlockingQueue<OfficeProcess> free = new LinkedBlockingQueue<>();
    /** Every process that runs, also while it is lent or about to go. */
    private final Set<OfficeProcess> all = ConcurrentHashMap.newKeySet();
    /** Those whose successor is on its way or already there. */
    private final Set<OfficeProcess> succeeded = ConcurrentHashMap.newKeySet();

    private final Set<OfficeProcess> retired = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService starter;
    private volatile boolean closed;

    OfficePool(OfficeSettings settings) {
        this.settings = settings;
        this.starter = Executors.newScheduledThreadPool(settings.processes(), task -> {
            Thread thread = new Thread(task, "office-starter");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts all processes, side by side.
     *
     * @throws IllegalStateException when one does not come up
     */
    void start() {
        try {
            OfficeProcess.removeAbandoned(settings.workDir());
            List<CompletableFuture<Void>> starts = new ArrayList<>();
            for (int i = 0; i < settings.processes(); i++) {
                starts.add(CompletableFuture.runAsync(this::addOne, starter));
            }
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (IOException | CompletionException e) {
            close();
            throw new IllegalStateException("LibreOffice did not start", e);
        }
    }

    /** A free process that is alive, or null when none came free in time. */
    @Nullable
    OfficeProcess borrow() throws InterruptedException {
        long deadline = System.nanoTime() + settings.queueTimeout().toNanos();
        while (!closed) {
            OfficeProcess process = free.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (process == null) {
                return null;
            }
            if (retired.contains(process)) {
                later(() -> dispose(process), Duration.ZERO);
            } else if (process.isAlive()) {
                return process;
            } else {
                replace(process);
            }
        }
        return null;
    }

    /** Takes a sound process back. */
    void giveBack(OfficeProcess process) {
        if (retired.contains(process)) {
            later(() -> dispose(process), Duration.ZERO);
            return;
        }
        if (process.conversions() >= settings.conversionsBeforeRestart() && succeeded.add(process)) {
            later(() -> succeed(process), Duration.ZERO);
        }
        free.add(process);
    }

    /** Takes a broken process back: it goes at once, another comes soon. */
    void replace(OfficeProcess process) {
        boolean awaited = succeeded.remove(process);
        dispose(process);
        if (!awaited) {
            later(this::addOrRetry, Duration.ZERO);
        }
    }

    List<OfficeProcess> running() {
        return all.stream().filter(OfficeProcess::isAlive).toList();
    }

    private void succeed(OfficeProcess old) {
        try {
            addOne();
            retired.add(old);
            if (free.remove(old)) {
                dispose(old);
            }
        } catch (CompletionException e) {
            LOG.warn("A successor for LibreOffice {} did not start", old.pid());
            if (!succeeded.remove(old)) { // it broke meanwhile, counting on its successor
                later(this::addOrRetry, RETRY);
            }
        }
    }

    private void addOrRetry() {
        try {
            addOne();
        } catch (CompletionException e) {
            LOG.warn("LibreOffice did not start; trying again");
            later(this::addOrRetry, RETRY);
        }
    }

    private void addOne() {
        try {
            OfficeProcess process = OfficeProcess.start(settings);
            all.add(process);
            if (closed) {
                dispose(process);
            } else {
                free.add(process);
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void later(Runnable task, Duration delay) {
        try {
            var unused = starter.schedule(
                    () -> {
                        if (!closed) {
                            task.run();
                        }
                    },
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The pool is closed; no process is started");
        }
    }

    private void dispose(OfficeProcess process) {
        process.close();
        all.remove(process);
        retired.remove(process);
        succeeded.remove(process);
    }

    /** Ends every process, also those that are lent or just starting. */
    @Override
    public void close() {
        closed = true;
        starter.shutdown();
        all.forEach(this::dispose);
        try {
            // A start in flight ends by itself within its time-out and disposes of what it started.
            if (!starter.awaitTermination(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A LibreOffice start did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(this::dispose);
        free.clear();
    }
}
