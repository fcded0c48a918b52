package io.resultflow.workflows.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest link of a report: its number, and when it ends. A newer link never ends before an older one. A text of which
 * nobody knows whether it went out keeps its number: whoever tries it again means the same text, another text is the next.
 */
final class LinkLifetime {
    private int sequence;
    private int inDoubt;
    private @Nullable Instant expiresAt;

    /** The number of the batch's own text: the same however often it is tried. */
    int ownSequence() {
        return sequence + 1;
    }

    /** The number of a text that a person asks for: none before had it. */
    int nextSequence() {
        return Math.max(sequence, inDoubt) + 1;
    }

    /** Nobody knows whether text {@code number} went out. */
    void doubted(int number) {
        inDoubt = Math.max(inDoubt, number);
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
