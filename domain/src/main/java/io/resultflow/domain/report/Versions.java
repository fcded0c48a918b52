package io.resultflow.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a report stands among the versions of one result.
 *
 * @param supersedes the version before; null for the first
 * @param supersededBy the version after; null for the newest
 * @param sameRecipient whether the version after is the same customer's, at the same phone; true for the newest
 * @param correction what is printed on it; null unless the version before was sent
 */
public record Versions(
        @Nullable ReportId supersedes,
        @Nullable ReportId supersededBy,
        boolean sameRecipient,
        @Nullable Correction correction) {
    /** A report that was never corrected. */
    public static final Versions ONLY = new Versions(null, null, true, null);
}
