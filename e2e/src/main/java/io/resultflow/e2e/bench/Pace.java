package io.resultflow.e2e.bench;

import java.util.ArrayList;
import java.util.List;

/** When each thousandth row of a batch had its outcome: whether rows slow down as they become many. */
final class Pace {
    private static final int STRETCH = 1000;

    private final List<Double> rates = new ArrayList<>();
    private double reachedAt;

    /**
     * Takes a look at the batch.
     *
     * @param seconds since its start; a look may be late, so a rate is as exact as looks are frequent
     */
    void look(int successful, double seconds) {
        int next = (rates.size() + 1) * STRETCH;
        if (successful >= next) {
            int stretches = successful / STRETCH - rates.size();
            double rate = stretches * STRETCH / (seconds - reachedAt);
            for (int i = 0; i < stretches; i++) {
                rates.add(rate);
            }
            reachedAt = seconds;
        }
    }

    /** Rows a second of each whole thousand. */
    List<Double> rates() {
        return List.copyOf(rates);
    }
}
