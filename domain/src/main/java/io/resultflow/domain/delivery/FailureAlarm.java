package io.resultflow.domain.delivery;

/**
 * When a batch is paused because its texts fail: the account may be out of credit, the sender's name blocked, the file one of
 * numbers that have ended.
 *
 * @param texts so many are looked at, the last ones; 0 for no alarm
 * @param share of them that may fail, from above 0 to 1
 */
public record FailureAlarm(int texts, double share) {
    /** Nothing is paused. */
    public static final FailureAlarm OFF = new FailureAlarm(0, 1);

    /**
     * @throws IllegalArgumentException when {@code texts} is negative or {@code share} not above 0 and at most 1
     */
    public FailureAlarm {
        if (texts < 0 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("an alarm looks at 0 or more texts and a share above 0, at most 1");
        }
    }

    /** Whether anything is looked at. */
    public boolean isOn() {
        return texts > 0;
    }

    /** Whether {@code failed} of the last {@code known} texts are too many: never before as many as it looks at are known. */
    public boolean rings(int failed, int known) {
        return isOn() && known >= texts && failed >= share * known;
    }
}
