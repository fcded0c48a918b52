package io.resultflow.api.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a result, or will.
 *
 * @param event {@code created}, {@code corrected}, {@code parked}, {@code link_issued}, {@code sent}, {@code receipt},
 *     {@code viewed}, {@code withdrawal_told}, {@code expires}; or what staff did, as the audit log names it
 * @param version of the result that it happened to
 * @param by the user name of whoever did it; null for a customer and for the system
 * @param ipAddress from where; null where nobody came
 * @param device what it was opened with, in plain words
 * @param detail what else there is to say, such as a reason or what became of a text
 */
public record TimelineEntry(
        Instant at,
        String event,
        String reportId,
        int version,
        @Nullable String by,
        @Nullable String ipAddress,
        @Nullable String device,
        @Nullable String detail) {
    @Override
    public String toString() {
        return "TimelineEntry[" + event + " " + at + "]";
    }
}
