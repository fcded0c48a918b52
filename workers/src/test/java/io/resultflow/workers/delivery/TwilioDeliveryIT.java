package io.resultflow.workers.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.twilio.TwilioServer.Fault;
import io.resultflow.sms.twilio.TwilioServer.Text;
import io.resultflow.store.access.Link;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryOrder;
import io.temporal.failure.ApplicationFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One text a report, whatever the network and Twilio do. */
@Timeout(300)
class TwilioDeliveryIT {
    @TempDir
    Path folder;

    private TwilioLab lab;

    @BeforeEach
    void open() {
        lab = new TwilioLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatever_goes_wrong_with_the_request_the_customer_gets_one_text(Fault fault) {
        ReportId id = lab.report();
        fails(fault);

        assertThat(lab.deliverAtLast(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);

        assertOneTextWhoseLinkWorks(id);
    }

    @Test
    void three_errors_of_the_server_then_success_are_one_text() {
        ReportId id = lab.report();
        fails(Fault.ERROR, Fault.ERROR, Fault.ERROR);

        assertThat(lab.deliverAtLast(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);

        assertOneTextWhoseLinkWorks(id);
        assertThat(lab.twilio.requests).hasValue(4);
    }

    @Test
    void a_busy_provider_is_not_asked_before_it_said() {
        fails(Fault.BUSY);

        ApplicationFailure busy = lab.failure(lab.order(lab.report()));

        assertThat(busy.getType()).isEqualTo(ProblemCode.SMS_UNAVAILABLE.name());
        assertThat(busy.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_thousand_rows_by_a_provider_that_fails_every_other_time_are_a_thousand_texts() {
        List<ReportId> reports = lab.reports(1000);
        Random chance = new Random(20260301);
        Fault[] faults = Fault.values();
        lab.twilio.faults = () -> {
            int drawn = chance.nextInt(200);
            // One in a hundred is slow: each costs a time-out.
            return drawn < 100 ? Fault.NONE : drawn < 102 ? Fault.SLOW : faults[drawn % (faults.length - 1)];
        };

        reports.forEach(
                id -> assertThat(lab.deliverAtLast(lab.order(id)).outcome()).isEqualTo(Outcome.SENT));

        assertThat(lab.twilio.texts()).hasSize(1000);
        Map<ReportId, Integer> texts = new HashMap<>();
        lab.twilio.texts().forEach(text -> texts.merge(link(text).reportId(), 1, Integer::sum));
        assertThat(texts).hasSize(1000).containsOnlyKeys(reports);
        assertThat(lab.twilio.requests.get()).isGreaterThan(1200);
        reports.forEach(this::assertOneTextWhoseLinkWorks);
    }

    @Test
    void a_worker_killed_at_any_step_has_sent_one_text_when_another_goes_on() throws Exception {
        assertThat(lab.killedAtEveryStep(lab::report, this::assertOneTextWhoseLinkWorks))
                .isGreaterThan(2);
    }

    @Test
    void a_text_that_cannot_be_looked_up_is_in_doubt_however_often_it_is_retried() {
        ReportId id = inDoubt();

        assertThat(lab.refusal(lab.order(id))).isEqualTo(ProblemCode.SMS_IN_DOUBT);

        assertThat(lab.twilio.texts()).hasSize(1);
        assertThat(lab.store.attempts().newestInDoubt(id, 1)).isEqualTo(1);
    }

    @Test
    void a_person_may_have_a_doubtful_text_sent_again_and_then_both_links_work() {
        ReportId id = inDoubt();

        assertThat(lab.deliverAtLast(lab.resend(id, 2, null)).outcome()).isEqualTo(Outcome.SENT);

        assertThat(lab.twilio.texts()).hasSize(2);
        assertThat(lab.twilio.texts().stream().map(this::link))
                .allSatisfy(link -> assertThat(link.state()).isEqualTo(LinkState.ACTIVE));
    }

    @Test
    void a_doubtful_text_to_a_wrong_number_opens_nothing_when_it_is_sent_again_to_another() {
        ReportId id = inDoubt();

        lab.deliverAtLast(lab.resend(id, 2, new PhoneNumber("+84907654321")));

        assertThat(link(lab.twilio.texts().get(0)).state()).isEqualTo(LinkState.REVOKED);
        assertThat(link(lab.twilio.texts().get(1)).state()).isEqualTo(LinkState.ACTIVE);
    }

    @Test
    void a_receipt_ends_the_doubt() {
        ReportId id = inDoubt();
        lab.store
                .attempts()
                .recordReceipt(
                        new IntentKey(id, 1), new Receipt("SM9", DeliveryStatus.DELIVERED, null, lab.clock.instant()));

        assertThat(lab.deliver(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);

        assertOneTextWhoseLinkWorks(id);
        assertThat(requireNonNull(lab.stored(id).delivery()).status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void a_lookup_that_fails_sends_nothing() {
        ReportId id = lab.report();
        fails(Fault.DROP_AFTER_TAKING);
        lab.twilio.listFails = true;
        DeliveryOrder order = lab.order(id);
        lab.failure(order);
        lab.clock.pass(TwilioLab.SETTLES);

        assertThat(lab.failure(order).getType()).isEqualTo(ProblemCode.SMS_UNAVAILABLE.name());
        assertThat(lab.failure(order).isNonRetryable()).isFalse();

        assertThat(lab.twilio.requests).hasValue(1);
    }

    @Test
    void a_number_that_is_proven_unable_is_not_tried_again() {
        ReportId first = lab.report();
        lab.twilio.refusesWith = 21614;
        assertThat(lab.refusal(lab.order(first))).isEqualTo(ProblemCode.SMS_NOT_MOBILE);
        lab.twilio.refusesWith = 0;

        ReportId second = lab.report();
        assertThat(lab.stored(second).customerPhone())
                .isEqualTo(lab.stored(first).customerPhone());
        assertThat(lab.refusal(lab.order(second))).isEqualTo(ProblemCode.SMS_NOT_MOBILE);
        assertThat(lab.twilio.requests).hasValue(1);

        lab.store.numbers().clear(requireNonNull(lab.stored(second).customerPhone()));
        assertThat(lab.deliver(lab.order(second)).outcome()).isEqualTo(Outcome.SENT);
    }

    /** A report whose text was taken, and nobody can know it: Twilio shows no bodies. */
    private ReportId inDoubt() {
        ReportId id = lab.report();
        fails(Fault.DROP_AFTER_TAKING);
        lab.twilio.redacts = true;
        assertThat(lab.refusal(lab.order(id))).isEqualTo(ProblemCode.SMS_IN_DOUBT);
        return id;
    }

    private void fails(Fault... first) {
        Deque<Fault> faults = new ArrayDeque<>(List.of(first));
        lab.twilio.faults = () -> faults.isEmpty() ? Fault.NONE : faults.removeFirst();
    }

    private void assertOneTextWhoseLinkWorks(ReportId id) {
        List<Text> texts = lab.twilio.texts().stream()
                .filter(text -> link(text).reportId().equals(id))
                .toList();
        assertThat(texts).hasSize(1);
        assertThat(link(texts.get(0)).state()).isEqualTo(LinkState.ACTIVE);
        assertThat(link(texts.get(0)).expiresAt()).isEqualTo(lab.stored(id).expiresAt());
        assertThat(lab.stored(id).status()).isEqualTo(ReportStatus.DELIVERED);
    }

    private Link link(Text text) {
        AccessToken token = AccessToken.allIn(text.body()).findFirst().orElseThrow();
        return lab.store.links().findByHash(token.hash()).orElseThrow();
    }
}
