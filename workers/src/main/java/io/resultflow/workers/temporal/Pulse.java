package io.resultflow.workers.temporal;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Heartbeats of an activity that is busy with one long call, so that Temporal soon misses it when its process is killed.
 * Short calls never beat: a heartbeat is a request to the server.
 */
public final class Pulse {
    /** Well below the shortest heartbeat timeout: a row that waits a few seconds for its LibreOffice pays nothing. */
    private static final long FIRST_SECONDS = 8;

    private static final long EVERY_SECONDS = 5;
    private static final ScheduledExecutorService CLOCKWORK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "activity-pulse");
        thread.setDaemon(true);
        return thread;
    });

    private Pulse() {}

    /** Beats for the activity on this thread while {@code work} lasts. */
    public static <T> T during(Callable<T> work) throws Exception {
        ActivityExecutionContext context = Activity.getExecutionContext();
        AtomicBoolean givenUp = new AtomicBoolean();
        ScheduledFuture<?> beats = CLOCKWORK.scheduleWithFixedDelay(
                () -> beat(context, givenUp), FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            return work.call();
        } finally {
            beats.cancel(false);
        }
    }

    /** An activity that Temporal has given up finishes its work all the same: it is nearly done, and repeatable. */
    private static void beat(ActivityExecutionContext context, AtomicBoolean givenUp) {
        if (givenUp.get()) {
            return;
        }
        try {
            context.heartbeat(null);
        } catch (ActivityCompletionException e) {
            givenUp.set(true);
        }
    }
}
