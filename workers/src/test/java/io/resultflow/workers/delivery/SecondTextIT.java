package io.resultflow.workers.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.PasswordMode;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.twilio.TwilioServer.Fault;
import io.resultflow.sms.twilio.TwilioServer.Text;
import io.resultflow.store.access.Link;
import io.resultflow.workers.TestOptions;
import io.resultflow.workflows.report.Delivery.Outcome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passwords that do not stand beside the link: each customer gets theirs once, whatever happens in between. */
@Timeout(300)
class SecondTextIT {
    @TempDir
    Path folder;

    private TwilioLab lab;
    private int customers;

    @BeforeEach
    void open() {
        lab = new TwilioLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /** One of another customer each time. */
    private ReportId report() {
        CheckedRow row = TwilioLab.row(++customers);
        return lab.reports(TestOptions.password(PasswordMode.SECOND_SMS, null), List.of(row))
                .get(0);
    }

    @Test
    void the_link_comes_first_and_its_password_in_a_second_text() {
        ReportId id = report();

        assertThat(lab.deliverAtLast(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);

        assertOneTextOfEach(id);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_goes_wrong_with_the_second_request_the_customer_gets_one_of_each(Fault fault) {
        ReportId id = report();
        fails(Fault.NONE, fault);

        assertThat(lab.deliverAtLast(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);

        assertOneTextOfEach(id);
    }

    @Test
    void a_worker_killed_at_any_step_has_sent_one_of_each_when_another_goes_on() throws Exception {
        assertThat(lab.killedAtEveryStep(this::report, this::assertOneTextOfEach))
                .isGreaterThan(6);
    }

    @Test
    void a_password_that_the_provider_refuses_leaves_the_report_unsent_and_a_retry_sends_no_second_link() {
        ReportId id = report();
        Deque<Integer> refusals = new ArrayDeque<>(List.of(0, 21617));
        lab.twilio.faults = () -> {
            lab.twilio.refusesWith = refusals.isEmpty() ? 0 : refusals.removeFirst();
            return Fault.NONE;
        };

        assertThat(lab.refusal(lab.order(id))).isEqualTo(ProblemCode.SMS_TEXT_REFUSED);
        assertThat(lab.stored(id).status()).isEqualTo(ReportStatus.GENERATED);
        assertThat(lab.twilio.texts()).hasSize(1);

        assertThat(lab.deliverAtLast(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);
        assertOneTextOfEach(id);
    }

    @Test
    void where_nobody_can_find_out_about_the_second_text_a_person_decides() {
        ReportId id = report();
        fails(Fault.NONE, Fault.DROP_AFTER_TAKING);
        lab.twilio.redacts = true;

        assertThat(lab.refusal(lab.order(id))).isEqualTo(ProblemCode.SMS_IN_DOUBT);

        assertThat(lab.twilio.texts()).hasSize(2);
        lab.store.secondTexts().taken(new IntentKey(id, 1).ofPassword());
        assertThat(lab.deliver(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);
        assertThat(lab.twilio.texts()).hasSize(2);
    }

    @Test
    void the_store_forgets_the_password_once_it_was_taken_and_when_the_link_was_taken_back() {
        ReportId sent = report();
        lab.deliverAtLast(lab.order(sent));
        assertThat(link(lab.twilio.texts().get(0)).secondText()).isNull();

        ReportId revoked = report();
        fails(Fault.NONE, Fault.ERROR);
        lab.failure(lab.order(revoked));
        Link link = link(lab.twilio.texts().get(2));
        assertThat(link.secondText()).isNotNull();
        lab.store.links().revokeAll(revoked);
        assertThat(link(lab.twilio.texts().get(2)).secondText()).isNull();
    }

    @Test
    void what_the_customer_knows_opens_the_link_and_stands_in_no_text() {
        CheckedRow row = TwilioLab.row(1);
        CheckedRow dated = new CheckedRow(
                row.rowIndex(),
                row.customerId(),
                row.customerName(),
                row.phone(),
                Map.of("Ngày sinh", new Cell("5/3/90", Cell.Kind.DATE, "1990-03-05")));
        ReportId id = lab.reports(TestOptions.password(PasswordMode.COLUMN, "ngay sinh"), List.of(dated))
                .get(0);

        assertThat(lab.deliverAtLast(lab.order(id)).outcome()).isEqualTo(Outcome.SENT);

        assertThat(lab.twilio.texts()).hasSize(1);
        Text text = lab.twilio.texts().get(0);
        assertThat(text.body()).doesNotContain("1990", "05031990");
        assertThat(link(text).passwordKind()).isEqualTo(PasswordKind.DATE);
        assertThat(Password.typed(PasswordKind.DATE, "5/3/1990")
                        .matches(token(text), link(text).passwordHash()))
                .isTrue();
    }

    private void fails(Fault... first) {
        Deque<Fault> faults = new ArrayDeque<>(List.of(first));
        lab.twilio.faults = () -> faults.isEmpty() ? Fault.NONE : faults.removeFirst();
    }

    private void assertOneTextOfEach(ReportId id) {
        String to = requireNonNull(lab.stored(id).customerPhone()).e164();
        List<Text> texts =
                lab.twilio.texts().stream().filter(text -> text.to().equals(to)).toList();
        assertThat(texts).hasSize(2);
        Text first = texts.get(0);
        Text second = texts.get(1);
        assertThat(AccessToken.allIn(second.body())).isEmpty();
        String password = second.body().substring(second.body().lastIndexOf(' ') + 1);
        assertThat(password).matches("[0-9]{6}");
        assertThat(first.body()).doesNotContain(password);
        Link link = link(first);
        assertThat(link.reportId()).isEqualTo(id);
        assertThat(link.state()).isEqualTo(LinkState.ACTIVE);
        assertThat(link.secondText()).isNull();
        assertThat(new Password(password).matches(token(first), link.passwordHash()))
                .isTrue();
        assertThat(lab.stored(id).status()).isEqualTo(ReportStatus.DELIVERED);
    }

    private static AccessToken token(Text text) {
        return AccessToken.allIn(text.body()).findFirst().orElseThrow();
    }

    private Link link(Text text) {
        return lab.store.links().findByHash(token(text).hash()).orElseThrow();
    }
}
