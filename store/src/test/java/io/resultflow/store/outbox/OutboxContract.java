package io.resultflow.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One text per intent, whatever is tried. */
public interface OutboxContract extends OnEngine {
    PhoneNumber MINE = new PhoneNumber("+84901234567");
    PhoneNumber YOURS = new PhoneNumber("+84907654321");

    private OutboxMessages outbox() {
        return new OutboxMessages(database(), clock());
    }

    private static IntentKey key(ReportId report, int sequence) {
        return new IntentKey(report, sequence);
    }

    @Test
    default void a_repeat_answers_the_first_text() {
        IntentKey key = key(new ReportId(Samples.hex()), 1);
        OutboxMessage first = outbox().put(key, MINE, "body", "hash-1");
        clock().pass(Duration.ofMinutes(1));

        assertThat(outbox().put(key, MINE, "other body", "hash-2")).isEqualTo(first);

        assertThat(outbox().find(key)).contains(first);
        assertThat(first.status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(outbox().find(key(new ReportId(Samples.hex()), 1))).isEmpty();
    }

    @Test
    default void of_many_at_once_one_text_goes_out() throws Exception {
        IntentKey key = key(new ReportId(Samples.hex()), 1);

        var put =
                Race.of(() -> outbox().put(key, MINE, "body", UUID.randomUUID().toString()));

        assertThat(new HashSet<>(put)).hasSize(1);
        assertThat(outbox().page(null, 1, 50).total()).isEqualTo(1);
    }

    @Test
    default void the_newest_text_of_a_number_comes_first() {
        ReportId report = new ReportId(Samples.hex());
        outbox().put(key(report, 1), MINE, "first", "hash-1");
        clock().pass(Duration.ofMinutes(1));
        outbox().put(key(report, 2), YOURS, "second", "hash-2");
        clock().pass(Duration.ofMinutes(1));
        outbox().put(key(report, 3), MINE, "third", "hash-3");

        var mine = outbox().page(MINE, 1, 1);

        assertThat(mine.items()).extracting(OutboxMessage::body).containsExactly("third");
        assertThat(mine.total()).isEqualTo(2);
        assertThat(outbox().page(MINE, 2, 1).items())
                .extracting(OutboxMessage::body)
                .containsExactly("first");
        assertThat(outbox().page(null, 1, 50).items())
                .extracting(OutboxMessage::body)
                .containsExactly("third", "second", "first");
    }

    @Test
    default void bodies_are_erased_when_their_links_end() {
        ReportId report = new ReportId(Samples.hex());
        outbox().put(key(report, 1), MINE, "first", "hash-1");
        outbox().put(key(report, 2), MINE, "second", "hash-2");
        outbox().put(key(report, 3), MINE, "third", "hash-3");

        outbox().eraseBodies(new IntentKey(report, 2));

        assertThat(outbox().page(MINE, 1, 50).items())
                .extracting(OutboxMessage::body)
                .containsExactlyInAnyOrder(null, null, "third");
    }
}
