package io.resultflow.store.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who had a hand in a batch is kept, and who released it. */
public interface ApprovalContract extends OnEngine {
    @Test
    default void whoever_uploads_starts_or_corrects_a_batch_has_a_hand_in_it() {
        Batches batches = new Batches(database(), clock());
        BatchId id = new Samples(database(), clock()).batch(1).id();
        UserId starter = new UserId(Samples.hex());
        UserId other = new UserId(Samples.hex());
        clock().pass(Duration.ofMinutes(1));

        batches.handled(id, starter);
        batches.handled(id, starter);

        var second = batches.find(id).orElseThrow().approval().second();
        assertThat(second.hands()).containsExactlyInAnyOrder(Samples.ADMIN, starter);
        assertThat(second.maybe(other)).isTrue();
        assertThat(second.since()).isEqualTo(clock().instant());
    }

    @Test
    default void a_release_is_given_once_and_ends_when_other_rows_come() {
        Batches batches = new Batches(database(), clock());
        BatchMoves moves = new BatchMoves(database(), clock());
        BatchId id = new Samples(database(), clock()).batch(1).id();
        UserId by = new UserId(Samples.hex());
        assertThat(batches.find(id).orElseThrow().approval().isGiven()).isFalse();

        assertThat(moves.release(id, by)).isTrue();
        assertThat(moves.release(id, new UserId(Samples.hex()))).isFalse();
        assertThat(batches.find(id).orElseThrow().approval().by()).isEqualTo(by);
        assertThat(batches.find(id).orElseThrow().approval().at()).isEqualTo(clock().instant());

        clock().pass(Duration.ofMinutes(1));
        moves.withdrawRelease(id);
        var after = batches.find(id).orElseThrow().approval();
        assertThat(after.isGiven()).isFalse();
        assertThat(after.second().since()).isEqualTo(clock().instant());
    }
}
