package io.resultflow.domain.batch;

import io.resultflow.domain.Moves;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a batch stands. {@code pending, processing, completed, failed} are the given schema's. {@link #mayBecome} is the
 * one table of legal moves.
 */
public enum BatchStatus {
    /** A large file's cells are being checked; nothing is sent before every row was looked at. */
    CHECKING,
    /** Checked and stored; waits for {@code start}. */
    PENDING,
    /** Rows are being generated and sent. */
    PROCESSING,
    /** Nothing new is sent until {@code resume}. */
    PAUSED,
    /** Every row has an outcome; parked rows count as failed, {@code retry} reopens it. */
    COMPLETED,
    /** The batch as a whole cannot go on: its file has errors, or is gone, or its template is. */
    FAILED,
    /** Staff stopped it; what was sent stays sent. */
    CANCELLED;

    private static final Moves<BatchStatus> MOVES = new Moves<>(
            BatchStatus.class,
            Map.of(
                    CHECKING, EnumSet.of(PENDING, FAILED, CANCELLED),
                    PENDING, EnumSet.of(PROCESSING, FAILED, CANCELLED),
                    PROCESSING, EnumSet.of(PAUSED, COMPLETED, FAILED, CANCELLED),
                    PAUSED, EnumSet.of(PROCESSING, COMPLETED, FAILED, CANCELLED),
                    COMPLETED, EnumSet.of(PROCESSING),
                    FAILED, EnumSet.of(CHECKING, PROCESSING, CANCELLED),
                    CANCELLED, EnumSet.noneOf(BatchStatus.class)));

    /** Whether a batch in this status may move to {@code next}. */
    public boolean mayBecome(BatchStatus next) {
        return MOVES.allows(this, next);
    }

    /** Every status from which a batch may move to {@code next}: the condition of the store's one write. */
    public static Set<BatchStatus> before(BatchStatus next) {
        return MOVES.before(next);
    }

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static BatchStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
