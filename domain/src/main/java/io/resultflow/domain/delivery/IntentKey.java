package io.resultflow.domain.delivery;

import io.resultflow.domain.report.ReportId;

/**
 * Names one intended text, {@code <report id>-<sequence>}, so that however often it is tried, it is sent once.
 *
 * @param sequence from 1; a resend is the next number
 */
public record IntentKey(ReportId report, int sequence) {
    /**
     * @throws IllegalArgumentException when {@code sequence} is below 1
     */
    public IntentKey {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences begin at 1");
        }
    }

    /** The key as providers and the store hold it. */
    public String value() {
        return report + "-" + sequence;
    }

    /**
     * The inverse of {@link #value}.
     *
     * @throws IllegalArgumentException when {@code value} is no such key
     */
    public static IntentKey ofValue(String value) {
        int dash = value.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not an intent key");
        }
        return new IntentKey(new ReportId(value.substring(0, dash)), Integer.parseInt(value.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return value();
    }
}
