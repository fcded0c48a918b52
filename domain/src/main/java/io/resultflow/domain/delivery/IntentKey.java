package io.resultflow.domain.delivery;

import io.resultflow.domain.report.ReportId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one intended text, {@code <report id>-<sequence>}, so that however often it is tried, it is sent once. Texts of a
 * corrected report are others, since they may go to another phone: {@code <report id>-v<version>-<sequence>}. A text that
 * brings the password of another's link is named after that with {@code -p}.
 *
 * @param version of the report, from 1
 * @param sequence from 1; a resend is the next number
 * @param bringsPassword whether it brings the password alone, after the text with the link
 */
public record IntentKey(ReportId report, int version, int sequence, boolean bringsPassword) {
    private static final int NOTICE = 999_999_999;
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{24})-(?:v([0-9]{1,9})-)?([0-9]{1,9})(-p)?");

    /**
     * @throws IllegalArgumentException when {@code version} or {@code sequence} is below 1
     */
    public IntentKey {
        if (version < 1 || sequence < 1) {
            throw new IllegalArgumentException("versions and sequences begin at 1");
        }
    }

    /** A text with a link. */
    public IntentKey(ReportId report, int version, int sequence) {
        this(report, version, sequence, false);
    }

    /** The text that says that a report was withdrawn: no other of it has this number. */
    public static IntentKey ofNotice(ReportId report, int version) {
        return new IntentKey(report, version, NOTICE);
    }

    /** Whether it names the text that says that a report was withdrawn. */
    public boolean isNotice() {
        return sequence == NOTICE;
    }

    /** A text of a report that was never corrected. */
    public IntentKey(ReportId report, int sequence) {
        this(report, 1, sequence);
    }

    /** The text that brings the password of this one's link. */
    public IntentKey ofPassword() {
        return new IntentKey(report, version, sequence, true);
    }

    /** The key as providers and the store hold it. */
    public String value() {
        return report + (version == 1 ? "-" : "-v" + version + "-") + sequence + (bringsPassword ? "-p" : "");
    }

    /**
     * The inverse of {@link #value}.
     *
     * @throws IllegalArgumentException when {@code value} is no such key
     */
    public static IntentKey ofValue(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an intent key");
        }
        String version = form.group(2);
        return new IntentKey(
                new ReportId(form.group(1)),
                version == null ? 1 : Integer.parseInt(version),
                Integer.parseInt(form.group(3)),
                form.group(4) != null);
    }

    /** What somebody else says is a key; empty when it cannot be one of ours. */
    public static Optional<IntentKey> read(String told) {
        try {
            return Optional.of(ofValue(told));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value();
    }
}
