package io.resultflow.workers.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.domain.delivery.Waiting;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A day's texts and a batch's failures have an end. */
@Timeout(120)
class SendingLimitsIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    Path folder;

    private TwilioLab lab;

    @BeforeEach
    void open() {
        lab = new TwilioLab(folder, new SendingLimits(Set.of(), 2, ZONE, new FailureAlarm(4, 0.5)));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Instant midnight() {
        return lab.clock
                .instant()
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    @Test
    void the_third_text_of_a_day_that_has_two_waits_for_the_next_and_says_so() {
        List<ReportId> ids = lab.reports(3);
        lab.deliver(lab.order(ids.get(0)));
        lab.deliver(lab.order(ids.get(1)));

        Delivery third = lab.deliver(lab.order(ids.get(2)));

        assertThat(third.outcome()).isEqualTo(Outcome.EARLY);
        assertThat(third.notBefore()).isEqualTo(midnight());
        assertThat(lab.stored(ids.get(2)).waiting()).isEqualTo(new Waiting(Waiting.Reason.DAILY_CAP, midnight()));
        assertThat(lab.twilio.texts()).hasSize(2);

        lab.clock.pass(Duration.between(lab.clock.instant(), midnight()));
        assertThat(lab.deliver(lab.order(ids.get(2))).outcome()).isEqualTo(Outcome.SENT);
        assertThat(lab.stored(ids.get(2)).waiting()).isNull();
    }

    @Test
    void a_text_that_was_refused_leaves_its_place_to_another_and_a_persons_goes_out_all_the_same() {
        List<ReportId> ids = lab.reports(3);
        lab.twilio.refusesWith = 21617;
        lab.refusal(lab.order(ids.get(0)));
        lab.twilio.refusesWith = 0;

        assertThat(lab.deliver(lab.order(ids.get(1))).outcome()).isEqualTo(Outcome.SENT);
        assertThat(lab.deliver(lab.order(ids.get(2))).outcome()).isEqualTo(Outcome.SENT);
        assertThat(lab.deliver(lab.resend(ids.get(2), 2, null)).outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    void a_batch_of_which_half_of_the_last_texts_fail_is_to_be_paused() {
        lab.close();
        lab = new TwilioLab(folder.resolve("alarm"), new SendingLimits(Set.of(), 0, ZONE, new FailureAlarm(4, 0.5)));
        List<ReportId> ids = lab.reports(4);
        lab.deliver(lab.order(ids.get(0)));
        lab.deliver(lab.order(ids.get(1)));
        lab.twilio.refusesWith = 21617;
        lab.refusal(lab.order(ids.get(2)));
        assertThat(lab.paused).isEmpty();

        lab.refusal(lab.order(ids.get(3)));

        assertThat(lab.paused)
                .containsOnlyKeys(requireNonNull(lab.stored(ids.get(3))).batchId())
                .containsValue(ProblemCode.SMS_FAILING);
    }
}
