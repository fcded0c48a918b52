package io.resultflow.domain.repair;

import io.resultflow.domain.report.ReportStatus;

/** What a corrected row means for its batch. */
public enum RowFate {
    /** It was left out before and becomes a report. */
    ADDED,
    /** Its report was parked and gets its values. */
    CORRECTED,
    /** Its report is parked, and the row says nothing new: {@code retry} is there for that. */
    UNCHANGED,
    /** Its report is being generated or sent. */
    UNDER_WAY,
    /** Its report has an outcome that no row changes any more. */
    SENT,
    /** It is to make a report together with other rows than before. */
    OTHER_ROWS;

    /**
     * What becomes of a row that has a report.
     *
     * @param sameRows whether the report was made from the same rows
     * @param sameValues whether these say what the report holds
     */
    public static RowFate of(ReportStatus status, boolean sameRows, boolean sameValues) {
        if (!sameRows) {
            return OTHER_ROWS;
        }
        return switch (status) {
            case PARKED -> sameValues ? UNCHANGED : CORRECTED;
            case PENDING, GENERATED -> UNDER_WAY;
            case DELIVERED, VIEWED, EXPIRED, REVOKED, CANCELLED, ARCHIVED -> SENT;
        };
    }
}
