package io.resultflow.domain;

/** The form every id of ours has: 24 lower-case hex digits. */
public final class HexId {
    private static final int DIGITS = 24;

    private HexId() {}

    /**
     * Answers {@code value} when it is 24 lower-case hex digits.
     *
     * @throws IllegalArgumentException otherwise; the message does not repeat the value
     */
    public static String require(String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an id is 24 lower-case hex digits");
        }
        return value;
    }

    /** The id that follows from {@code text} alone: the beginning of its SHA-256. */
    public static String following(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }

    /** Whether {@code value} is 24 lower-case hex digits. */
    public static boolean isValid(String value) {
        return value.length() == DIGITS
                && value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
