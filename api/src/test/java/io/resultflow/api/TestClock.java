package io.resultflow.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time of day, which a test may put forward. */
final class TestClock extends Clock {
    private final Clock base;
    private volatile Duration forward = Duration.ZERO;

    TestClock(Clock base) {
        this.base = base;
    }

    /** Puts it forward by {@code more}. */
    synchronized void pass(Duration more) {
        forward = forward.plus(more);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return base.withZone(zone);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(forward);
    }
}
