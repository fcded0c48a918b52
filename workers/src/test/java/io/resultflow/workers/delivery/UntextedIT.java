package io.resultflow.workers.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.twilio.TwilioServer.Text;
import io.resultflow.workers.TestOptions;
import io.resultflow.workflows.report.Delivery.Outcome;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports that have their outcome without a text. */
@Timeout(120)
class UntextedIT {
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

    private ReportId withoutPhone() {
        CheckedRow row = TwilioLab.row(1);
        CheckedRow mute = new CheckedRow(row.rowIndex(), row.customerId(), row.customerName(), null, row.values());
        return lab.reports(BatchOptions.DEFAULT, List.of(mute)).get(0);
    }

    @Test
    void a_report_without_a_phone_is_counted_once_and_never_texted() {
        ReportId id = withoutPhone();

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(lab.deliver(lab.order(id)).outcome()).isEqualTo(Outcome.UNTEXTED);
        }

        assertThat(lab.twilio.requests).hasValue(0);
        assertThat(lab.stored(id).status()).isEqualTo(ReportStatus.GENERATED);
        assertThat(lab.stored(id).text()).isEqualTo(DeliveryStatus.NO_PHONE);
        assertThat(lab.progress(id).processed()).isEqualTo(1);
        assertThat(lab.progress(id).successful()).isEqualTo(1);
        assertThat(lab.progress(id).delivered()).isZero();
    }

    @Test
    void it_waits_for_a_paused_batch_like_any_other() {
        ReportId id = withoutPhone();
        lab.store.batchMoves().move(lab.stored(id).batchId(), BatchStatus.PAUSED);

        assertThat(lab.deliver(lab.order(id)).outcome()).isEqualTo(Outcome.HELD);

        assertThat(lab.stored(id).text()).isEqualTo(DeliveryStatus.PENDING);
    }

    @Test
    void a_test_texts_the_numbers_on_its_list_and_nobody_else() {
        lab.close();
        PhoneNumber guest = Objects.requireNonNull(TwilioLab.row(2).phone());
        lab = new TwilioLab(
                folder.resolve("guests"),
                new SendingLimits(Set.of(guest), 0, ZoneId.of("Asia/Ho_Chi_Minh"), FailureAlarm.OFF));
        List<ReportId> ids = lab.reports(TestOptions.test(true), List.of(TwilioLab.row(1), TwilioLab.row(2)));

        assertThat(lab.deliver(lab.order(ids.get(0))).outcome()).isEqualTo(Outcome.UNTEXTED);
        assertThat(lab.deliver(lab.order(ids.get(1))).outcome()).isEqualTo(Outcome.SENT);

        assertThat(lab.stored(ids.get(0)).text()).isEqualTo(DeliveryStatus.SKIPPED_TEST);
        assertThat(lab.twilio.texts()).extracting(Text::to).containsExactly(guest.e164());
        assertThat(lab.progress(ids.get(0)).successful()).isEqualTo(2);
        assertThat(lab.progress(ids.get(0)).delivered()).isEqualTo(1);
    }

    @Test
    void no_resend_brings_a_test_to_a_number_that_is_not_on_the_list() {
        ReportId id =
                lab.reports(TestOptions.test(true), List.of(TwilioLab.row(1))).get(0);
        lab.deliver(lab.order(id));

        for (PhoneNumber to : new PhoneNumber[] {null, new PhoneNumber("+84907654321")}) {
            assertThat(lab.deliver(lab.resend(id, 2, to)).outcome()).isEqualTo(Outcome.UNTEXTED);
        }

        assertThat(lab.twilio.requests).hasValue(0);
    }
}
