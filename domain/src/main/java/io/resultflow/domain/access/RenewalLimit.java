package io.resultflow.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a customer gets a new link without staff: {@value #PER_REPORT} times for a report, {@value #PER_PHONE} times a
 * day for a phone, within 30 days of the report's first text.
 */
public final class RenewalLimit {
    public static final int PER_REPORT = 3;
    public static final int PER_PHONE = 5;
    public static final Duration PHONE_COUNTS_FOR = Duration.ofDays(1);

    /** Who asks again so soon reloads the page or taps twice, and means the same text. */
    public static final Duration SAME_TEXT = Duration.ofMinutes(2);

    private static final Duration OFFERED_FOR = Duration.ofDays(30);

    private RenewalLimit() {}

    /** Whether a report whose first text went out at {@code firstSent} may still be renewed at {@code now}. */
    public static boolean isOfferedAt(Instant now, Instant firstSent) {
        return now.isBefore(firstSent.plus(OFFERED_FOR));
    }

    /** Whether what was asked at {@code asked} is the same text as what is asked at {@code now}. */
    public static boolean isSameText(Instant now, Instant asked) {
        return now.isBefore(asked.plus(SAME_TEXT));
    }
}
