package io.resultflow.e2e.bench.render;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So much work, done by so many threads, in so many seconds. */
record Throughput(int count, double seconds) {
    /** Makes one PDF. */
    interface Work {
        /**
         * One turn of it.
         *
         * @param thread from 0
         * @param turn from 0, each once
         */
        void once(int thread, int turn) throws Exception;
    }

    /**
     * Does {@code count} turns.
     *
     * @throws Exception what any of them threw
     */
    static Throughput of(int count, int threads, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        long begun = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(executor.submit(() -> {
                    for (int turn = next.getAndIncrement(); turn < count; turn = next.getAndIncrement()) {
                        work.once(thread, turn);
                    }
                    return null;
                }));
            }
            for (Future<?> done : running) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
        return new Throughput(count, (System.nanoTime() - begun) / 1e9);
    }

    double perSecond() {
        return count / seconds;
    }
}
