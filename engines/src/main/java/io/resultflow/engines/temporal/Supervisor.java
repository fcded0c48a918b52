package io.resultflow.engines.temporal;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a process again whenever it ends by itself: after 1, 2, 4 … 30 seconds, at once
 * when it had run for a minute.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final long STABLE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int LONGEST_WAIT_SECONDS = 30;

    /** How a process is started. */
    interface Starter {
        GuardedProcess start() throws IOException;
    }

    private final Starter starter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "temporal-supervisor");
    private @Nullable GuardedProcess process;
    private volatile boolean givenUp;

    Supervisor(Starter starter) {
        this.starter = starter;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether the process could not even be started. */
    boolean hasGivenUp() {
        return givenUp;
    }

    private void run() {
        int wait = 0;
        try {
            while (!closing.await(wait, TimeUnit.SECONDS)) {
                long started = System.nanoTime();
                @Nullable GuardedProcess running = next();
                if (running == null) {
                    return;
                }
                int code = running.waitFor();
                running.stop();
                if (closing.getCount() > 0) {
                    wait = System.nanoTime() - started > STABLE_NANOS
                            ? 0
                            : Math.min(LONGEST_WAIT_SECONDS, wait == 0 ? 1 : 2 * wait);
                    log.warn("Temporal's server ended with code {}; next start in {} s", code, wait);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            givenUp = true;
            log.error("Temporal's server cannot be started", e);
        }
    }

    private synchronized @Nullable GuardedProcess next() throws IOException {
        if (closing.getCount() == 0) {
            return null;
        }
        process = starter.start();
        return process;
    }

    @Override
    public void close() {
        closing.countDown();
        @Nullable GuardedProcess last;
        synchronized (this) {
            last = process;
        }
        if (last != null) {
            last.stop();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
