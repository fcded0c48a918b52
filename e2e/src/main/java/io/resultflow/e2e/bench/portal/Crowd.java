package io.resultflow.e2e.bench.portal;

import io.resultflow.e2e.client.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Many customers who open the same reports again and again, each time as somebody new. */
final class Crowd {
    private static final Duration LAST = Duration.ofMinutes(5);

    private final List<Text> texts;
    private final AtomicInteger next = new AtomicInteger();
    private final Latencies visits = new Latencies();
    private final Latencies requests = new Latencies();
    private final AtomicReference<@Nullable IOException> failed = new AtomicReference<>();

    Crowd(List<Text> texts) {
        this.texts = List.copyOf(texts);
    }

    /** So many at once, each beginning anew when it is through: what the system can do at most. Answers the seconds it took. */
    double sideBySide(int phones, BooleanSupplier on) throws IOException, InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(phones);
        long begun = System.nanoTime();
        for (int i = 0; i < phones; i++) {
            hands.execute(() -> {
                while (on.getAsBoolean() && failed.get() == null) {
                    visit(System.nanoTime());
                }
            });
        }
        return ended(hands, begun);
    }

    /**
     * So many a second, whether or not those before are through: a visit's time counts from when it was to begin, so that
     * whoever had to wait for others is not forgotten. Answers the seconds it took.
     */
    double arriving(int perSecond, BooleanSupplier on) throws IOException, InterruptedException {
        ExecutorService hands = Executors.newCachedThreadPool();
        long begun = System.nanoTime();
        for (long i = 0; on.getAsBoolean() && failed.get() == null; i++) {
            long due = begun + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            hands.execute(() -> visit(due));
        }
        return ended(hands, begun);
    }

    private void visit(long due) {
        try {
            List<Long> times = new Visit(texts.get(Math.floorMod(next.getAndIncrement(), texts.size()))).go();
            visits.add(System.nanoTime() - due);
            requests.addAll(times);
        } catch (IOException e) {
            failed.compareAndSet(null, e);
        }
    }

    private double ended(ExecutorService hands, long begun) throws IOException, InterruptedException {
        hands.shutdown();
        if (!hands.awaitTermination(LAST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("customers are still waiting");
        }
        IOException first = failed.get();
        if (first != null) {
            throw first;
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** From when a customer was to begin until the PDF is there. */
    Latencies visits() {
        return visits;
    }

    /** Of each single request. */
    Latencies requests() {
        return requests;
    }
}
