package io.resultflow.domain.report;

import io.resultflow.domain.Moves;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a report stands. {@code pending, generated, delivered, viewed, expired} are the given schema's; the others are
 * documented in docs/architecture.md. {@link #mayBecome} is the one table of legal moves.
 */
public enum ReportStatus {
    /** Its row is stored; there is no PDF yet. */
    PENDING,
    /** Its PDF is stored; no text has gone out, or none ever will: then it has its outcome and may be archived. */
    GENERATED,
    /** The provider accepted the text; the link works. */
    DELIVERED,
    /** The customer has read the PDF; the link works. */
    VIEWED,
    /** The newest link has ended. */
    EXPIRED,
    /** It cannot go on; its reason stands beside it and it waits for {@code retry}. */
    PARKED,
    /** Staff ended its links for good. */
    REVOKED,
    /** Its batch was cancelled before it was sent. */
    CANCELLED,
    /** It was copied to {@code archivedReports}; the hot copy may vanish. */
    ARCHIVED;

    private static final Moves<ReportStatus> MOVES = new Moves<>(
            ReportStatus.class,
            Map.of(
                    PENDING, EnumSet.of(GENERATED, PARKED, CANCELLED, REVOKED),
                    GENERATED, EnumSet.of(DELIVERED, PARKED, CANCELLED, REVOKED, ARCHIVED),
                    DELIVERED, EnumSet.of(DELIVERED, VIEWED, EXPIRED, REVOKED),
                    VIEWED, EnumSet.of(VIEWED, EXPIRED, REVOKED),
                    EXPIRED, EnumSet.of(DELIVERED, REVOKED, ARCHIVED),
                    PARKED, EnumSet.of(PENDING, GENERATED, CANCELLED, REVOKED, ARCHIVED),
                    REVOKED, EnumSet.of(ARCHIVED),
                    CANCELLED, EnumSet.of(ARCHIVED),
                    ARCHIVED, EnumSet.noneOf(ReportStatus.class)));

    /** Whether a report in this status may move to {@code next}. */
    public boolean mayBecome(ReportStatus next) {
        return MOVES.allows(this, next);
    }

    /** Every status from which a report may move to {@code next}: the condition of the store's one write. */
    public static Set<ReportStatus> before(ReportStatus next) {
        return MOVES.before(next);
    }

    /** Whether the report may still be to generate or to send; one that is made and never texted has its outcome. */
    public boolean isOpen() {
        return this == PENDING || this == GENERATED;
    }

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static ReportStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
