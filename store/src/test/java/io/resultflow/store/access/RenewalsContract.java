package io.resultflow.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.RenewalLimit;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import io.resultflow.store.access.Renewals.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Renewals: three for a report, five a day for a phone, and a second tap is the same text. */
public interface RenewalsContract extends OnEngine {
    PhoneNumber FAMILY = new PhoneNumber("+84901234567");

    private Renewals renewals() {
        return new Renewals(database(), clock());
    }

    private ReportId report() {
        return new Samples(database(), clock()).delivered("renewed-" + Samples.hex());
    }

    @Test
    default void three_are_taken_for_a_report_and_none_after_that_whenever_it_is_asked() {
        ReportId report = report();
        for (int i = 0; i < RenewalLimit.PER_REPORT; i++) {
            assertThat(renewals().standing(report, FAMILY)).isEqualTo(Standing.FREE);
            assertThat(renewals().take(report, FAMILY)).isEqualTo(Standing.FREE);
            clock().pass(Duration.ofDays(2));
        }
        assertThat(renewals().standing(report, FAMILY)).isEqualTo(Standing.USED_UP);
        assertThat(renewals().take(report, FAMILY)).isEqualTo(Standing.USED_UP);
    }

    @Test
    default void of_many_that_ask_at_once_one_takes_it() throws Exception {
        ReportId report = report();
        assertThat(Race.of(() -> renewals().take(report, FAMILY)))
                .containsOnlyOnce(Standing.FREE)
                .containsOnly(Standing.FREE, Standing.JUST_ASKED);
        assertThat(renewals().standing(report, FAMILY)).isEqualTo(Standing.JUST_ASKED);
        clock().pass(RenewalLimit.SAME_TEXT);
        assertThat(renewals().standing(report, FAMILY)).isEqualTo(Standing.FREE);
    }

    @Test
    default void a_phone_takes_five_a_day_whosever_reports_they_are() throws Exception {
        for (int i = 0; i < RenewalLimit.PER_PHONE; i++) {
            assertThat(renewals().take(report(), FAMILY)).isEqualTo(Standing.FREE);
        }
        ReportId sixth = report();
        assertThat(renewals().standing(sixth, FAMILY)).isEqualTo(Standing.USED_UP);
        assertThat(renewals().take(sixth, FAMILY)).isEqualTo(Standing.USED_UP);
        assertThat(renewals().take(report(), new PhoneNumber("+84907654321"))).isEqualTo(Standing.FREE);

        clock().pass(RenewalLimit.PHONE_COUNTS_FOR);
        assertThat(renewals().take(sixth, FAMILY))
                .as("nothing was taken before")
                .isEqualTo(Standing.FREE);
    }

    @Test
    default void what_could_not_be_asked_for_does_not_count() {
        ReportId report = report();
        for (int i = 0; i < 2 * RenewalLimit.PER_PHONE; i++) {
            assertThat(renewals().take(report, FAMILY)).isEqualTo(Standing.FREE);
            renewals().giveBack(report, FAMILY);
        }
        assertThat(renewals().standing(report, FAMILY)).isEqualTo(Standing.FREE);
    }
}
