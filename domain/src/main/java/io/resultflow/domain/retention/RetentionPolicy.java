package io.resultflow.domain.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long each thing is kept, counted in UTC from when it was last touched (reports) or stored (files).
 *
 * @param reports until a report whose link has ended is archived
 * @param wordFiles until a report's Word file is purged
 * @param excelFiles until a batch's spreadsheet, and the values that its reports took from it, are purged
 * @param archive until an archived report is deleted, from its archiving
 */
public record RetentionPolicy(Period reports, Period wordFiles, Period excelFiles, Period archive) {
    /** Six months of reports, 30 days of Word files, 90 days of spreadsheets, ten years of archive. */
    public static final RetentionPolicy DEFAULT =
            new RetentionPolicy(Period.ofMonths(6), Period.ofDays(30), Period.ofDays(90), Period.ofYears(10));

    /** A report last touched before this is due for the archive. */
    public Instant reportsBefore(Instant now) {
        return minus(now, reports);
    }

    /** A Word file stored before this is due to be purged. */
    public Instant wordFilesBefore(Instant now) {
        return minus(now, wordFiles);
    }

    /** A spreadsheet uploaded before this is due to be purged. */
    public Instant excelFilesBefore(Instant now) {
        return minus(now, excelFiles);
    }

    /** When a report that is archived {@code now} leaves the archive. */
    public Instant archiveEnds(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plus(archive).toInstant();
    }

    private static Instant minus(Instant now, Period period) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
