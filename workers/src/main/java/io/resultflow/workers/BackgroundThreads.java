package io.resultflow.workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that leave the processor to whom somebody waits for: a batch takes what the pages of customers and staff do not
 * ask for. On Linux {@code nice} is a thread's own and those that it starts begin with it (sched(7), "The nice value");
 * elsewhere these are threads as all are.
 */
public final class BackgroundThreads implements ThreadFactory {
    /** As LibreOffice has it: a tenth of what a page's thread gets while both want all of a core. */
    static final int NICE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThreads.class);
    private static final Path THIS_THREAD = Path.of("/proc/thread-self");
    private static final long AT_MOST_SECONDS = 5;

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    public BackgroundThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(
                () -> {
                    stepBack();
                    task.run();
                },
                name + "-" + made.getAndIncrement());
        thread.setDaemon(true);
        return thread;
    }

    private static void stepBack() {
        try {
            if (Files.isSymbolicLink(THIS_THREAD)) {
                String thread =
                        Files.readSymbolicLink(THIS_THREAD).getFileName().toString();
                renice(thread);
            }
        } catch (IOException e) {
            LOG.info("A batch takes as much of the processor as the pages: renice cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void renice(String thread) throws IOException, InterruptedException {
        Process renice = new ProcessBuilder("renice", "-n", Integer.toString(NICE), "-p", thread)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!renice.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            renice.destroyForcibly();
        }
    }
}
