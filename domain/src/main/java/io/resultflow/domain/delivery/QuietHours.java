package io.resultflow.domain.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of the day in which nobody is texted, by the clock of a zone: from {@code from} until before {@code to}, over
 * midnight when {@code to} is not later.
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /**
     * @throws IllegalArgumentException when they begin when they end: nobody could ever be texted
     */
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** When a text that could go at {@code when} may go: then, or at the end of the quiet hours that it falls into. */
    public Instant next(Instant when) {
        ZonedDateTime local = when.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean evening = !time.isBefore(from);
        boolean morning = time.isBefore(to);
        boolean quiet = overMidnight ? evening || morning : evening && morning;
        if (!quiet) {
            return when;
        }
        // By date and time of the zone, so that the end is right on a day of 23 or 25 hours too.
        return local.toLocalDate()
                .plusDays(overMidnight && evening ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }
}
