package io.resultflow.workers.webhook;

import io.resultflow.store.webhook.Telling;
import io.resultflow.store.webhook.Tellings;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workflows.webhook.WebhookActivities;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks every second what is due. Each address is told one event after the other, several addresses side by side. */
public final class WebhookActivitiesImpl implements WebhookActivities {
    private static final int PAGE = 50;
    private static final int ADDRESSES = 4;
    private static final Duration ONE_RUN = Duration.ofHours(1);

    private final Tellings tellings;
    private final Teller teller;

    public WebhookActivitiesImpl(Tellings tellings, Teller teller) {
        this.tellings = tellings;
        this.teller = teller;
    }

    @Override
    public int tellWhatIsDue() {
        return Failures.told(() -> {
            ActivityExecutionContext context = Activity.getExecutionContext();
            ExecutorService tellers = Executors.newFixedThreadPool(ADDRESSES);
            long end = System.nanoTime() + ONE_RUN.toNanos();
            int told = 0;
            try {
                while (System.nanoTime() < end) {
                    int due = tellSome(tellers, context);
                    told += due;
                    if (due == 0) {
                        TimeUnit.SECONDS.sleep(1);
                    }
                    context.heartbeat(told);
                }
                return told;
            } finally {
                tellers.shutdownNow();
            }
        });
    }

    private int tellSome(ExecutorService tellers, ActivityExecutionContext context)
            throws InterruptedException, ExecutionException {
        List<Telling> due = tellings.due(PAGE);
        List<Callable<Integer>> byAddress =
                due.stream().collect(Collectors.groupingBy(Telling::webhook)).values().stream()
                        .map(own -> (Callable<Integer>) () -> tellAll(own, context))
                        .toList();
        for (Future<Integer> each : tellers.invokeAll(byAddress)) {
            each.get();
        }
        return due.size();
    }

    private int tellAll(List<Telling> own, ActivityExecutionContext context) {
        int arrived = 0;
        for (Telling telling : own) {
            arrived += teller.tell(telling) ? 1 : 0;
            context.heartbeat(arrived);
        }
        return arrived;
    }
}
