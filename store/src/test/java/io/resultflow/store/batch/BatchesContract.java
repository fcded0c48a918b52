package io.resultflow.store.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.Move;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.Reports;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches: created pending, moved under the table, counted. */
public interface BatchesContract extends OnEngine {
    private Batches batches() {
        return new Batches(database(), clock());
    }

    private BatchMoves moves() {
        return new BatchMoves(database(), clock());
    }

    private Batch pending(int rows) {
        return batches().create(new Samples(database(), clock()).newBatch(new FileId(Samples.hex()), rows));
    }

    @Test
    default void a_batch_comes_back_as_it_was_stored() {
        Batch created = pending(3);

        assertThat(created.status()).isEqualTo(BatchStatus.PENDING);
        assertThat(created.progress()).isEqualTo(Progress.none(3));
        assertThat(batches().find(created.id())).contains(created);
        assertThat(batches().find(new BatchId(Samples.hex()))).isEmpty();
    }

    @Test
    default void pages_of_batches_go_from_the_newest() {
        Batch old = pending(1);
        clock().pass(Duration.ofMinutes(1));
        Batch young = pending(1);

        assertThat(batches().page(1, 1).items()).containsExactly(young);
        assertThat(batches().page(2, 1).items()).containsExactly(old);
        assertThat(batches().page(1, 50).total()).isEqualTo(2);
    }

    @Test
    default void the_reports_are_written_once_and_read_in_parts() {
        Batch batch = pending(9);
        List<ReportId> ids = IntStream.range(0, 5)
                .mapToObj(row -> new ReportId(Samples.hex()))
                .toList();
        assertThat(batches().reportCount(batch.id())).isZero();

        moves().finishIntake(batch.id(), ids);
        moves().finishIntake(batch.id(), List.of(new ReportId(Samples.hex())));

        assertThat(batches().reportCount(batch.id())).isEqualTo(5);
        assertThat(batches().reportIds(batch.id(), 0, 3)).isEqualTo(ids.subList(0, 3));
        assertThat(batches().reportIds(batch.id(), 1000, 1000)).isEmpty();
        assertThat(batches().reportIds(batch.id(), 3, 3)).isEqualTo(ids.subList(3, 5));
        assertThat(batches().reportIds(batch.id(), 5, 3)).isEmpty();
        assertThat(batches().find(batch.id()).orElseThrow().progress().total()).isEqualTo(5);
    }

    @Test
    default void corrected_rows_follow_those_of_the_intake_and_come_once() {
        Batch batch = pending(2);
        ReportId first = new ReportId(Samples.hex());
        List<ReportId> added = List.of(new ReportId(Samples.hex()), new ReportId(Samples.hex()));
        moves().finishIntake(batch.id(), List.of(first));

        assertThat(moves().addReports(batch.id(), 1, added)).isTrue();
        assertThat(moves().addReports(batch.id(), 1, added)).isFalse();

        assertThat(batches().reportIds(batch.id(), 0, 10)).containsExactly(first, added.get(0), added.get(1));
        assertThat(batches().find(batch.id()).orElseThrow().progress().total()).isEqualTo(3);
    }

    @Test
    default void a_corrected_file_goes_with_its_batch() {
        Batch batch = pending(1);
        Files files = new Files(database());
        FileId file = files.put("corrected.xlsx", "application/x-test", new byte[] {1});
        SourceFile corrected = new SourceFile(file, "corrected.xlsx", 1, clock().instant(), 0, null);

        batches().addCorrectedFile(batch.id(), corrected);
        batches().addCorrectedFile(batch.id(), corrected);
        assertThat(batches().delete(batch.id())).isTrue();

        assertThat(files.find(file)).isEmpty();
    }

    @Test
    default void moves_follow_the_table_and_keep_the_times() {
        BatchId id = pending(1).id();

        assertThat(moves().move(id, BatchStatus.COMPLETED)).isEqualTo(new Move.Refused<>(BatchStatus.PENDING));
        assertThat(moves().move(id, BatchStatus.PROCESSING))
                .isEqualTo(new Move.Moved<>(BatchStatus.PENDING, BatchStatus.PROCESSING));
        var started = clock().instant();
        clock().pass(Duration.ofHours(1));
        moves().move(id, BatchStatus.COMPLETED);
        assertThat(batches().find(id)).hasValueSatisfying(batch -> {
            assertThat(batch.startedAt()).isEqualTo(started);
            assertThat(batch.completedAt()).isEqualTo(clock().instant());
        });
        moves().move(id, BatchStatus.PROCESSING);
        assertThat(batches().find(id)).hasValueSatisfying(batch -> {
            assertThat(batch.startedAt()).isEqualTo(started);
            assertThat(batch.completedAt()).isNull();
        });
        assertThat(moves().move(new BatchId(Samples.hex()), BatchStatus.PROCESSING))
                .isEqualTo(new Move.Refused<BatchStatus>(null));
    }

    @Test
    default void of_many_who_start_a_batch_at_once_one_does() throws Exception {
        BatchId id = pending(1).id();

        var moved = Race.of(() -> moves().move(id, BatchStatus.PROCESSING));

        assertThat(moved).filteredOn(move -> move instanceof Move.Moved).hasSize(1);
        assertThat(moved).allMatch(move -> move.standsIn(BatchStatus.PROCESSING));
    }

    @Test
    default void progress_is_added_and_replaced() {
        BatchId id = pending(10).id();

        moves().addProgress(id, new ProgressDelta(3, 2, 1, 1, 2, 0));
        moves().addProgress(id, new ProgressDelta(0, 1, -1, -1, 1, 1));
        assertThat(batches().find(id).orElseThrow().progress()).isEqualTo(new Progress(10, 3, 3, 0, 0, 3, 1));

        moves().setProgress(id, new Progress(10, 10, 9, 1, 1, 9, 4));
        assertThat(batches().find(id).orElseThrow().progress()).isEqualTo(new Progress(10, 10, 9, 1, 1, 9, 4));
    }

    @Test
    default void a_counter_loses_no_row_of_many_who_count_at_once() throws Exception {
        BatchCounter counter = new BatchCounter(database());
        BatchId id = new BatchId(Samples.hex());
        assertThat(counter.left(id)).isZero();
        counter.add(id, 2);

        var counts = Race.of(() -> counter.add(id, 1));

        assertThat(counts).doesNotHaveDuplicates();
        assertThat(counter.left(id)).isEqualTo(10);
        counter.set(id, 4);
        assertThat(counter.left(id)).isEqualTo(4);
    }

    @Test
    default void deleting_a_batch_that_was_not_started_leaves_nothing_of_it() {
        Batch batch = new Samples(database(), clock()).batch(3);
        List<ReportId> reports = batches().reportIds(batch.id(), 0, 3);

        assertThat(batches().delete(batch.id())).isTrue();

        assertThat(batches().find(batch.id())).isEmpty();
        assertThat(new Reports(database(), clock()).findAll(reports)).isEmpty();
        assertThat(new Files(database()).find(batch.sourceFile().fileId())).isEmpty();
        assertThat(batches().delete(batch.id())).isFalse();
    }

    @Test
    default void a_batch_that_was_started_cannot_be_deleted() {
        Batch batch = new Samples(database(), clock()).batch(1);
        moves().move(batch.id(), BatchStatus.PROCESSING);
        moves().move(batch.id(), BatchStatus.CANCELLED);

        assertThat(batches().delete(batch.id())).isFalse();
        assertThat(batches().find(batch.id())).isPresent();
    }
}
