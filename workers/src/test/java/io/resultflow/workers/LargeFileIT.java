package io.resultflow.workers;

import static io.resultflow.workers.RealEngines.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.store.batch.Batch;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.batch.BatchRun;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch whose file is checked by its workflow, on the real engines. With {@code -Dresultflow.record=<folder>} it leaves the
 * history there that {@code ReplayTest} replays.
 */
@Timeout(300)
class LargeFileIT {
    @TempDir
    Path folder;

    private RealEngines engines;
    private EmbeddedLab lab;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        engines = new RealEngines(folder, RealEngines.Setting.USUAL);
        lab = engines.lab;
    }

    @AfterEach
    void close() {
        engines.close();
    }

    @Test
    void a_batch_told_to_start_during_its_check_sends_every_row_after_it() throws Exception {
        Batch batch = lab.uploadUnchecked("results.xlsx");
        WorkflowClient.start(engines.stub(batch.id())::run, BatchRun.fresh(batch.id()));
        BatchStatus answered = engines.command(batch.id(), workflow -> workflow::start, ADMIN);
        assertThat(answered).isIn(BatchStatus.CHECKING, BatchStatus.PROCESSING);

        Batch ended = engines.awaitEnd(batch.id());

        assertThat(ended.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(ended.check().state()).isEqualTo(CheckState.PASSED);
        int rows = lab.reports(batch.id()).size();
        assertThat(rows).isGreaterThanOrEqualTo(10);
        assertThat(ended.progress().successful()).isEqualTo(rows);
        assertThat(ended.sourceFile().rowCount()).isEqualTo(rows);
        Histories.record(engines.client, WorkflowIds.batch(batch.id()), "checked-batch");
    }

    @Test
    void a_file_with_errors_fails_its_batch_and_keeps_them_with_their_cells() throws Exception {
        Batch batch = lab.uploadUnchecked("results-with-errors.xlsx");
        WorkflowClient.start(engines.stub(batch.id())::run, BatchRun.fresh(batch.id()));

        engines.client.newUntypedWorkflowStub(WorkflowIds.batch(batch.id())).getResult(Void.class);

        Batch failed = lab.store.batches().find(batch.id()).orElseThrow();
        assertThat(failed.status()).isEqualTo(BatchStatus.FAILED);
        assertThat(failed.check().state()).isEqualTo(CheckState.REFUSED);
        assertThat(lab.store.batches().errors(batch.id()))
                .hasSize(failed.check().errorsTotal())
                .isNotEmpty();
        assertThat(lab.reports(batch.id())).isEmpty();
    }
}
