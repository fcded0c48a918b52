package io.resultflow.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.batch.Batches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Which reports nobody has opened. */
public interface UnopenedContract extends OnEngine {
    private Unopened unopened() {
        return new Unopened(database(), clock());
    }

    private Reports reports() {
        return new Reports(database(), clock());
    }

    private ReportMoves moves() {
        return new ReportMoves(database(), clock());
    }

    private Samples samples() {
        return new Samples(database(), clock());
    }

    private List<ReportId> now(BatchId batch) {
        return unopened().since(clock().instant(), batch);
    }

    /** A batch whose reports were sent an hour after each other. */
    private BatchId sent(int rows) {
        BatchId batch = samples().batch(rows).id();
        for (ReportId id : ids(batch)) {
            samples().generate(id);
            moves().delivered(id, samples().text(Samples.hex(), 1));
            clock().pass(Duration.ofHours(1));
        }
        return batch;
    }

    private List<ReportId> ids(BatchId batch) {
        return new Batches(database(), clock()).reportIds(batch, 0, 100);
    }

    @Test
    default void they_are_those_that_were_sent_long_enough_ago_the_oldest_first() {
        Instant begin = clock().instant();
        BatchId batch = sent(3);
        List<ReportId> ids = ids(batch);

        assertThat(now(batch)).containsExactlyElementsOf(ids);
        assertThat(unopened().since(begin.plus(Duration.ofMinutes(90)), batch)).isEqualTo(ids.subList(0, 2));
        assertThat(unopened().since(clock().instant(), null)).containsAll(ids);
    }

    @Test
    default void critical_ones_come_first() {
        BatchId batch = sent(3);
        List<ReportId> ids = ids(batch);
        database()
                .getCollection("reports")
                .updateOne(
                        new Document("_id", new ObjectId(ids.get(2).value())),
                        new Document("$set", new Document("critical", true)));

        assertThat(now(batch)).containsExactly(ids.get(2), ids.get(0), ids.get(1));
    }

    @Test
    default void who_opened_it_or_has_no_use_of_it_is_not_called() {
        BatchId batch = sent(4);
        List<ReportId> ids = ids(batch);

        reports().recordView(ids.get(0), new View("session", clock().instant(), "127.0.0.1", "phone"));
        moves().revoked(ids.get(1));
        moves().expired(ids.get(2));

        assertThat(now(batch)).as("an expired one is called all the more").containsExactly(ids.get(2), ids.get(3));
    }

    @Test
    default void a_report_that_was_opened_once_is_not_listed_for_its_next_text() {
        BatchId batch = sent(1);
        ReportId id = ids(batch).get(0);
        reports().recordView(id, new View("session", clock().instant(), "127.0.0.1", "phone"));

        moves().delivered(id, samples().text(Samples.hex(), 2));

        assertThat(now(batch)).isEmpty();
    }

    @Test
    default void a_customer_who_was_reached_is_off_the_list_and_one_who_was_not_stays_with_the_call() {
        BatchId batch = sent(2);
        List<ReportId> ids = ids(batch);
        CustomerCall missed = new CustomerCall(clock().instant(), Samples.ADMIN, false);
        CustomerCall spoken = new CustomerCall(clock().instant(), Samples.ADMIN, true);

        assertThat(unopened().called(ids.get(0), spoken)).isTrue();
        assertThat(unopened().called(ids.get(1), missed)).isTrue();
        assertThat(unopened().called(new ReportId(Samples.hex()), spoken)).isFalse();

        assertThat(now(batch)).containsExactly(ids.get(1));
        assertThat(reports().find(ids.get(1)).orElseThrow().calls()).containsExactly(missed);
        assertThat(reports().find(ids.get(0)).orElseThrow().calls()).containsExactly(spoken);
    }

    @Test
    default void the_time_counts_from_the_first_text() {
        BatchId batch = sent(1);
        ReportId id = ids(batch).get(0);
        Instant first = clock().instant().minus(Duration.ofHours(1));

        moves().delivered(id, samples().text(Samples.hex(), 2));

        assertThat(unopened().since(first, batch)).containsExactly(id);
    }
}
