package io.resultflow.domain.access;

import java.time.Duration;

/**
 * How wrong tries are slowed: the first {@code free} at once, each one more only after a wait that doubles from
 * {@code first} to {@code longest}.
 */
public record Patience(int free, Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** How long after the try of that number, from 1, the next one is looked at. */
    public Duration after(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(tries - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
