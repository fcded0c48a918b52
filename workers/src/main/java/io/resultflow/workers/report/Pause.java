package io.resultflow.workers.report;

import java.util.function.LongSupplier;

/**
 * How long to leave something costly alone: twenty times as long as it took, so that it takes a twentieth of the time at most.
 * The progress of a batch of 100,000 reports stands in a document of over a megabyte.
 */
final class Pause {
    private static final int TIMES = 20;

    private final LongSupplier nanos;

    private long until;
    private boolean begun;

    Pause(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean isOver() {
        return !begun || nanos.getAsLong() - until >= 0;
    }

    /** Does it, and begins the pause after it also when it fails. */
    void after(Runnable costly) {
        long start = nanos.getAsLong();
        try {
            costly.run();
        } finally {
            long end = nanos.getAsLong();
            until = end + TIMES * (end - start);
            begun = true;
        }
    }
}
