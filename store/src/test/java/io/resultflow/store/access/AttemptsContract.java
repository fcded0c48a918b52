package io.resultflow.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attempts: what is known of a text before its provider has answered, and what the provider tells later. */
public interface AttemptsContract extends OnEngine {
    private Attempts attempts() {
        return new Attempts(database());
    }

    private Links links() {
        return new Links(database());
    }

    private ReportId report() {
        return new Samples(database(), clock()).pending();
    }

    private void prepare(String tokenHash, IntentKey intent) {
        links().prepare(tokenHash, "pass", intent, clock().instant());
    }

    private Receipt receipt(DeliveryStatus status, @Nullable ProblemCode failure) {
        return new Receipt("sms-1", status, failure, clock().instant());
    }

    @Test
    default void a_text_has_every_try_of_it_and_no_other_texts() {
        ReportId report = report();
        prepare("first", new IntentKey(report, 1));
        prepare("again", new IntentKey(report, 1));
        prepare("resent", new IntentKey(report, 2));
        prepare("corrected", new IntentKey(report, 2, 1));
        prepare("another's", new IntentKey(report(), 1));

        assertThat(attempts().of(new IntentKey(report, 1)))
                .extracting(Link::tokenHash)
                .containsExactlyInAnyOrder("first", "again");
        assertThat(attempts().of(new IntentKey(report, 3))).isEmpty();
    }

    @Test
    default void a_try_without_an_answer_is_in_doubt_until_it_is_settled() {
        ReportId report = report();
        assertThat(attempts().newestInDoubt(report, 1)).isZero();
        prepare("first", new IntentKey(report, 1));
        prepare("resent", new IntentKey(report, 2));
        assertThat(attempts().newestInDoubt(report, 1)).isEqualTo(2);
        assertThat(attempts().newestInDoubt(report, 2)).isZero();

        links().abandon("resent");
        assertThat(attempts().newestInDoubt(report, 1)).isEqualTo(1);
    }

    @Test
    default void doubtful_links_work_beside_a_later_one_and_those_of_another_version_do_not() {
        ReportId report = report();
        Instant end = clock().instant().plus(Duration.ofHours(24));
        prepare("doubtful", new IntentKey(report, 1));
        prepare("never sent", new IntentKey(report, 1));
        links().abandon("never sent");
        prepare("corrected", new IntentKey(report, 2, 1));

        attempts().openDoubtful(report, 1, end);

        assertThat(links().findByHash("doubtful")).hasValueSatisfying(link -> {
            assertThat(link.state()).isEqualTo(LinkState.ACTIVE);
            assertThat(link.expiresAt()).isEqualTo(end);
        });
        assertThat(links().findByHash("never sent").orElseThrow().state()).isEqualTo(LinkState.ABANDONED);
        assertThat(links().findByHash("corrected").orElseThrow().state()).isEqualTo(LinkState.PREPARED);
    }

    @Test
    default void receipts_in_any_order_end_where_the_last_of_them_in_the_right_order_does() {
        IntentKey text = new IntentKey(report(), 1);
        prepare("never sent", text);
        links().abandon("never sent");
        prepare("hash", text);
        Receipt delivered = receipt(DeliveryStatus.DELIVERED, null);

        assertThat(attempts().recordReceipt(text, delivered)).isTrue();
        assertThat(attempts().recordReceipt(text, delivered)).isFalse();
        assertThat(attempts().recordReceipt(text, receipt(DeliveryStatus.SENT, null)))
                .isFalse();
        assertThat(attempts().recordReceipt(new IntentKey(text.report(), 2), delivered))
                .isFalse();

        assertThat(links().findByHash("hash").orElseThrow().receipt()).isEqualTo(delivered);
        assertThat(links().findByHash("never sent").orElseThrow().receipt()).isNull();
    }

    @Test
    default void a_failure_keeps_its_reason() {
        IntentKey text = new IntentKey(report(), 1);
        prepare("hash", text);
        attempts().recordReceipt(text, receipt(DeliveryStatus.SENT, null));
        Receipt failed = receipt(DeliveryStatus.FAILED, ProblemCode.SMS_NOT_MOBILE);

        assertThat(attempts().recordReceipt(text, failed)).isTrue();

        assertThat(links().findByHash("hash").orElseThrow().receipt()).isEqualTo(failed);
    }
}
