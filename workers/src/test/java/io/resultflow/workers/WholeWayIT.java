package io.resultflow.workers;

import static io.resultflow.workers.RealEngines.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.report.Report;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.batch.BatchRun;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laboratory's sample on the real engines: embedded store, Temporal's server, LibreOffice. With
 * {@code -Dresultflow.record=<folder>} it leaves the histories there that {@code ReplayTest} replays.
 */
@Timeout(300)
class WholeWayIT {
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
    void every_row_of_the_sample_becomes_a_pdf_behind_a_texted_link() throws Exception {
        Batch batch = lab.upload();
        WorkflowClient.start(engines.stub(batch.id())::run, BatchRun.fresh(batch.id()));
        assertThat(CommandRefused.codeOf(catchThrowable(() -> engines.command(batch.id(), b -> b::pause, ADMIN))))
                .contains(ProblemCode.BATCH_NOT_RUNNING);

        engines.command(batch.id(), b -> b::start, ADMIN);
        Batch ended = engines.awaitEnd(batch.id());

        List<ReportId> reports = lab.reports(batch.id());
        assertThat(ended.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(ended.progress().successful()).isEqualTo(reports.size()).isGreaterThanOrEqualTo(10);
        for (ReportId id : reports) {
            Report report = lab.store.reports().find(id).orElseThrow();
            assertThat(report.status()).isEqualTo(ReportStatus.DELIVERED);
            assertThat(pages(report)).isPositive();
            Histories.assertNothingPersonal(engines.client, WorkflowIds.report(id), report);
        }
        assertCost(batch.id(), reports);
        record(batch.id(), reports.get(0));
    }

    private int pages(Report report) throws IOException {
        byte[] pdf =
                lab.store.files().read(Objects.requireNonNull(report.pdfFile()).fileId());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private void assertCost(BatchId batch, List<ReportId> reports) {
        Transitions transitions = new Transitions(engines.client);
        long row = transitions.ofRow(reports);
        long parent = transitions.of(batch);
        System.out.printf(
                "{\"name\":\"transitions\",\"rows\":%d,\"row\":%d,\"batch\":%d}%n", reports.size(), row, parent);
        assertThat(row).isLessThanOrEqualTo(Transitions.ROW);
        assertThat((double) parent / reports.size()).isLessThanOrEqualTo(Transitions.BATCH_PER_ROW);
    }

    private void record(BatchId batch, ReportId report) throws IOException {
        Histories.record(engines.client, WorkflowIds.batch(batch), "batch");
        Histories.record(engines.client, WorkflowIds.report(report), "report");
    }
}
