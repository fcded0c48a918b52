package io.resultflow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that do the same at once. */
public final class Race {
    private static final int RUNNERS = 8;

    private Race() {}

    /** What each of eight threads answered that began {@code step} together. */
    public static <T> List<T> of(Callable<T> step) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(RUNNERS);
        ExecutorService runners = Executors.newFixedThreadPool(RUNNERS);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < RUNNERS; i++) {
                running.add(runners.submit(() -> {
                    start.await();
                    return step.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            runners.shutdown();
        }
    }
}
