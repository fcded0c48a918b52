package io.resultflow.workflows.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The newest link of a report: its number, and when it ends. A newer link never ends before an older one. */
final class LinkLifetime {
    private int sequence;
    private @Nullable Instant expiresAt;

    /** The number of the next text. */
    int nextSequence() {
        return sequence + 1;
    }

    /** Text {@code number} went out with a link that ends at {@code end}. */
    void issued(int number, Instant end) {
        sequence = Math.max(sequence, number);
        if (expiresAt == null || end.isAfter(expiresAt)) {
            expiresAt = end;
        }
    }

    /** When the last link ends; null when none was issued. */
    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }
}
