package io.resultflow.libreoffice;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeManager;
import org.jodconverter.core.task.OfficeTask;

/** Runs jodconverter's tasks over one line, each within a time-out. What a late task holds on to ends with its process. */
final class OfficeTasks implements OfficeManager {
    private final OfficeLink link;
    private final Duration timeout;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "office-task");
        worker.setDaemon(true);
        return worker;
    });

    OfficeTasks(OfficeLink link, Duration timeout) {
        this.link = link;
        this.timeout = timeout;
    }

    /**
     * Runs one task.
     *
     * @throws OfficeException the task's own, or one with the cause {@link TimeoutException} or {@link InterruptedException}
     */
    @Override
    public void execute(OfficeTask task) throws OfficeException {
        Future<?> done = thread.submit(() -> {
            task.execute(link);
            return null;
        });
        try {
            done.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new OfficeException("The task failed", e.getCause());
        } catch (TimeoutException e) {
            throw new OfficeException("The task took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OfficeException("The task was interrupted", e);
        }
    }

    @Override
    public boolean isRunning() {
        return !thread.isShutdown();
    }

    @Override
    public void start() {
        // It runs from the beginning: its line stands already.
    }

    @Override
    public void stop() {
        thread.shutdownNow();
    }
}
