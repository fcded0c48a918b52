package io.resultflow.store.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Batches whose file is checked after it was stored. */
public interface LargeFilesContract extends OnEngine {
    private Batches batches() {
        return new Batches(database(), clock());
    }

    private BatchMoves moves() {
        return new BatchMoves(database(), clock());
    }

    private BatchId checking() {
        NewBatch whole = new Samples(database(), clock()).newBatch(new FileId(Samples.hex()), 0);
        return batches()
                .create(new NewBatch(
                        whole.name(),
                        whole.description(),
                        whole.templateId(),
                        whole.templateVersion(),
                        whole.templateFileId(),
                        whole.sourceFile(),
                        0,
                        whole.mapping(),
                        whole.options(),
                        List.of(),
                        whole.createdBy(),
                        FileCheck.NONE,
                        false))
                .id();
    }

    private Batch found(BatchId id) {
        return batches().find(id).orElseThrow();
    }

    private static Issue cell(Severity severity, int row) {
        return new Issue(ProblemCode.PHONE_INVALID, severity, row, "B", "Phone", "12", null, Map.of());
    }

    @Test
    default void a_file_that_passes_makes_its_batch_pending_with_its_rows_counted() {
        BatchId id = checking();
        assertThat(found(id).status()).isEqualTo(BatchStatus.CHECKING);
        assertThat(moves().checkedRows(id, 2_000)).isTrue();
        assertThat(found(id).check()).isEqualTo(new FileCheck(CheckState.OPEN, 2_000, 0, 0));

        FileCheck passed = new FileCheck(CheckState.PASSED, 6_000, 2, 3);
        assertThat(moves().checkPassed(id, passed, 5_998, List.of(cell(Severity.WARNING, 7))))
                .isTrue();

        Batch batch = found(id);
        assertThat(batch.status()).isEqualTo(BatchStatus.PENDING);
        assertThat(batch.check()).isEqualTo(passed);
        assertThat(batch.progress().total()).isEqualTo(5_998);
        assertThat(batch.sourceFile().rowCount()).isEqualTo(6_000);
        assertThat(batch.warnings()).containsExactly(cell(Severity.WARNING, 7));
    }

    @Test
    default void a_refused_file_fails_its_batch_which_keeps_the_errors_and_may_be_deleted() {
        BatchId id = checking();
        FileCheck refused = new FileCheck(CheckState.REFUSED, 6_000, 1, 1);

        assertThat(moves().checkRefused(id, refused, List.of(), List.of(cell(Severity.ERROR, 9))))
                .isTrue();

        assertThat(found(id).status()).isEqualTo(BatchStatus.FAILED);
        assertThat(found(id).completedAt()).isEqualTo(clock().instant());
        assertThat(batches().errors(id)).containsExactly(cell(Severity.ERROR, 9));
        assertThat(batches().delete(id)).isTrue();
    }

    @Test
    default void a_check_whose_batch_was_cancelled_changes_nothing_any_more() {
        BatchId id = checking();
        moves().move(id, BatchStatus.CANCELLED);

        assertThat(moves().checkedRows(id, 2_000)).isFalse();
        assertThat(moves().checkPassed(id, FileCheck.clean(6_000), 6_000, List.of()))
                .isFalse();
        assertThat(moves().checkRefused(id, FileCheck.NONE, List.of(), List.of(cell(Severity.ERROR, 9))))
                .isFalse();

        assertThat(found(id).status()).isEqualTo(BatchStatus.CANCELLED);
        assertThat(batches().errors(id)).isEmpty();
    }
}
