package io.resultflow.workers.delivery;

import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.domain.report.PhoneNumber;
import java.time.ZoneId;
import java.util.Set;

/**
 * What keeps texts from going out, over all batches.
 *
 * @param guests the numbers that a test may text
 * @param perDay how many texts go out on one day, over all workers; 0 for no limit
 * @param zone whose days are meant where a batch has no quiet hours
 * @param alarm when a batch of which too many texts fail is paused
 */
public record SendingLimits(Set<PhoneNumber> guests, int perDay, ZoneId zone, FailureAlarm alarm) {
    /** Tests text nobody, everything else goes out. */
    public static final SendingLimits NONE =
            new SendingLimits(Set.of(), 0, ZoneId.of("Asia/Ho_Chi_Minh"), FailureAlarm.OFF);

    /**
     * @throws IllegalArgumentException when {@code perDay} is negative
     */
    public SendingLimits {
        guests = Set.copyOf(guests);
        if (perDay < 0) {
            throw new IllegalArgumentException("a day has 0 texts, for no limit, or more");
        }
    }

    @Override
    public String toString() {
        return "SendingLimits[perDay=" + perDay + "]";
    }
}
