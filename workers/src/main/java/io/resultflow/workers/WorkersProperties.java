package io.resultflow.workers;

import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.retention.RetentionPolicy;
import io.resultflow.libreoffice.Recycling;
import io.resultflow.workers.delivery.SendingLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set for the workers, under {@code resultflow}.
 *
 * @param publicUrl where customers reach this installation: the beginning of every link
 * @param brand whom the customer knows: the beginning of every text; the laboratory's name unless it is too long for one
 * @param office LibreOffice
 * @param sms sending
 * @param lab the laboratory
 * @param retention how long what is kept
 * @param webhooks telling other programs what happened
 */
@ConfigurationProperties("resultflow")
public record WorkersProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        String brand,
        @DefaultValue Office office,
        @DefaultValue Sms sms,
        @DefaultValue Lab lab,
        @DefaultValue Retention retention,
        @DefaultValue Webhooks webhooks) {
    /**
     * How LibreOffice is run.
     *
     * @param processes how many run side by side; 0 for one per core
     * @param home where it is installed; found when absent
     * @param workDir where profiles and documents lie while they are needed; a temporary directory when absent
     * @param conversions after how many documents a process is replaced
     * @param memory how much memory a process may hold before it is replaced, on Linux
     * @param age how old a process may become before it is replaced
     */
    public record Office(
            @DefaultValue("0") int processes,
            @Nullable Path home,
            @Nullable Path workDir,
            @DefaultValue("1000") int conversions,
            @DefaultValue("700MB") DataSize memory,
            @DefaultValue("24h") Duration age) {
        /** How many processes are run. */
        int count() {
            return processes > 0 ? processes : Runtime.getRuntime().availableProcessors();
        }

        Recycling recycling() {
            return new Recycling(conversions, memory.toBytes(), age);
        }
    }

    /**
     * How texts are sent.
     *
     * @param perSecond how many at most, over all workers; 0 for no limit
     * @param perDay how many at most on one day, over all workers; 0 for no limit
     * @param testNumbers the numbers that tests may text, as +84…
     * @param alarmTexts of how many last texts of a batch too many failures pause it; 0 for never
     * @param alarmShare which share of them is too many
     */
    public record Sms(
            @DefaultValue("0") double perSecond,
            @DefaultValue("0") int perDay,
            @DefaultValue({}) Set<String> testNumbers,
            @DefaultValue("50") int alarmTexts,
            @DefaultValue("0.3") double alarmShare) {
        FailureAlarm alarm() {
            return new FailureAlarm(alarmTexts, alarmShare);
        }

        SendingLimits limits(ZoneId zone, FailureAlarm alarm) {
            Set<PhoneNumber> guests =
                    testNumbers.stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
            return new SendingLimits(guests, perDay, zone, alarm);
        }

        @Override
        public String toString() {
            return "Sms[perSecond=" + perSecond + "]";
        }
    }

    /**
     * The laboratory.
     *
     * @param zone whose days and hours are meant where nothing else is said
     */
    public record Lab(@DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {}

    /**
     * How long what is kept, as ISO 8601 periods; see {@link RetentionPolicy}.
     *
     * @param hour of the day (UTC) at which retention runs
     */
    public record Retention(
            @DefaultValue("P6M") Period reports,
            @DefaultValue("P30D") Period wordFiles,
            @DefaultValue("P90D") Period excelFiles,
            @DefaultValue("P10Y") Period archive,
            @DefaultValue("19") int hour) {
        RetentionPolicy policy() {
            return new RetentionPolicy(reports, wordFiles, excelFiles, archive);
        }
    }

    /**
     * Telling other programs what happened.
     *
     * @param allowPrivate whether they may be in one's own network, or on this machine
     */
    public record Webhooks(@DefaultValue("false") boolean allowPrivate) {}
}
