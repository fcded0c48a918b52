package io.resultflow.workers.delivery;

import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.delivery.QuietHours;
import io.resultflow.store.sending.DailyTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How many texts go out on one day, over all workers: those of batches wait for the next, those that a person asked for are
 * counted and go. A day is that of the batch's quiet hours, else the laboratory's.
 */
final class DailyCap {
    private final DailyTexts days;
    private final SendingLimits limits;

    DailyCap(DailyTexts days, SendingLimits limits) {
        this.days = days;
        this.limits = limits;
    }

    /** When a batch's text may go that finds none left of today's; empty when it has taken one. */
    Optional<Instant> fullUntil(BatchOptions options, Instant now) {
        if (limits.perDay() == 0 || days.take(day(options, now), limits.perDay())) {
            return Optional.empty();
        }
        return Optional.of(options.mayBeSentFrom(
                day(options, now).plusDays(1).atStartOfDay(zone(options)).toInstant()));
    }

    /** Counts a text that does not wait. */
    void count(BatchOptions options, Instant now) {
        if (limits.perDay() > 0) {
            days.count(day(options, now));
        }
    }

    /** A text that was counted did not go out. */
    void giveBack(BatchOptions options, Instant now) {
        if (limits.perDay() > 0) {
            days.giveBack(day(options, now));
        }
    }

    private LocalDate day(BatchOptions options, Instant now) {
        return now.atZone(zone(options)).toLocalDate();
    }

    private ZoneId zone(BatchOptions options) {
        QuietHours quiet = options.quietHours();
        return quiet == null ? limits.zone() : quiet.zone();
    }
}
