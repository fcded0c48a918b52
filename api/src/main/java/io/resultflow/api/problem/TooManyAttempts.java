package io.resultflow.api.problem;

import java.time.Duration;

/** Somebody must wait before trying again. */
public final class TooManyAttempts extends RuntimeException {
    private final Duration retryAfter;

    public TooManyAttempts(Duration retryAfter) {
        super("too many attempts");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
