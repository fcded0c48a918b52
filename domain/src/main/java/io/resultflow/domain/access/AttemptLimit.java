package io.resultflow.domain.access;

/** How many wrong passwords are borne: 5 for a link, 10 for a report over its life; after that staff must help. */
public final class AttemptLimit {
    public static final int PER_LINK = 5;
    public static final int PER_REPORT = 10;

    private AttemptLimit() {}

    /** Whether another try is allowed after {@code onLink} and {@code onReport} wrong ones. */
    public static boolean allows(int onLink, int onReport) {
        return onLink < PER_LINK && onReport < PER_REPORT;
    }
}
