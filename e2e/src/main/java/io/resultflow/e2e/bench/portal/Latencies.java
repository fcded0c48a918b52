package io.resultflow.e2e.bench.portal;

import java.util.ArrayList;
import java.util.List;

/** Times that many threads took, and their percentiles in milliseconds. */
final class Latencies {
    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long time) {
        nanos.add(time);
    }

    synchronized void addAll(List<Long> times) {
        nanos.addAll(times);
    }

    synchronized int count() {
        return nanos.size();
    }

    /** The time that {@code share} of all, such as 0.99, do not exceed; 0 when there is none. */
    synchronized double millis(double share) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }
}
