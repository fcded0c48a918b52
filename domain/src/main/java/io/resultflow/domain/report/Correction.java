package io.resultflow.domain.report;

import java.time.LocalDate;

/**
 * What a corrected report says of its correction.
 *
 * @param reason in the words of whoever corrected it, in one line; the customer reads it
 * @param date the day in the laboratory's time zone
 * @param sameRecipient whether the version before went to the same customer at the same phone
 * @param wasRead whether that customer had opened it
 */
public record Correction(String reason, LocalDate date, boolean sameRecipient, boolean wasRead) {
    @Override
    public String toString() {
        return "Correction[" + date + "]";
    }
}
