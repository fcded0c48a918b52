package io.resultflow.workflows.report;

import io.resultflow.domain.report.ReportStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to text a link.
 *
 * @param expiresAt when the link ends; null unless {@code outcome} is {@link Outcome#SENT}
 * @param status where the report then stands
 * @param notBefore when to try again; null unless {@code outcome} is {@link Outcome#EARLY}
 */
public record Delivery(
        Outcome outcome,
        ReportStatus status,
        @Nullable Instant expiresAt,
        @Nullable Instant notBefore) {
    /** What came of an attempt at the right time. */
    public Delivery(Outcome outcome, ReportStatus status, @Nullable Instant expiresAt) {
        this(outcome, status, expiresAt, null);
    }

    /** How an attempt ends that did not fail. */
    public enum Outcome {
        /** The provider has accepted the text, now or in an earlier attempt; the link works. */
        SENT,
        /** The batch is paused or waits for approval: nothing was sent, and {@code wake} will come. */
        HELD,
        /** The batch's texts may not go out yet: nothing was sent. */
        EARLY,
        /** No text will ever go out, and the report has its outcome without one: it is to be printed. */
        UNTEXTED,
        /** The report was cancelled or revoked: nothing will be sent. */
        DROPPED
    }
}
