package io.resultflow.workers;

import static io.resultflow.workers.RealEngines.ADMIN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.report.Report;
import io.resultflow.workers.RealEngines.Setting;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.batch.RetryRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A row that is lost or cannot go on, on the real engines: the others are not held up, and it is brought back. */
@Timeout(300)
class RepairIT {
    private static final Pace IMPATIENT = new Pace(Duration.ofMillis(200), Duration.ofSeconds(2));

    @TempDir
    Path folder;

    @Test
    void a_report_whose_workflow_was_terminated_is_brought_back_and_the_batch_ends_whole() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Setting gated = Setting.USUAL.withPace(IMPATIENT).withConverter(office -> docx -> {
            atWork.countDown();
            pass(gate);
            return office.convert(docx);
        });
        try (RealEngines engines = new RealEngines(folder, gated)) {
            BatchId batch = engines.started().id();
            atWork.await();
            ReportId lost = engines.lab.reports(batch).get(0);
            engines.client
                    .newUntypedWorkflowStub(WorkflowIds.report(lost))
                    .terminate("an operator thought it was stuck");
            gate.countDown();

            assertThat(engines.awaitEnd(batch).status()).isEqualTo(BatchStatus.COMPLETED);
            assertEveryRowHasOneText(engines.lab, batch);
        }
    }

    @Test
    void a_document_that_does_not_convert_parks_its_row_alone_until_a_retry_after_the_repair() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        ReportId[] parked = new ReportId[1];
        Setting refusing = Setting.USUAL.withConverter(office -> refusingOne(office, broken));
        try (RealEngines engines = new RealEngines(folder, refusing)) {
            BatchId batch = engines.started().id();

            var completed = engines.awaitEnd(batch);
            assertThat(completed.status()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(completed.progress().parked()).isEqualTo(1);
            assertThat(completed.progress().failed()).isEqualTo(1);
            for (Report row : rows(engines.lab, batch)) {
                if (row.status() == ReportStatus.PARKED) {
                    parked[0] = row.id();
                    assertThat(requireNonNull(row.parked()).code()).isEqualTo(ProblemCode.CONVERSION_FAILED);
                    assertThat(engines.lab.store.outbox().find(new IntentKey(row.id(), 1)))
                            .isEmpty();
                } else {
                    assertThat(row.status()).isEqualTo(ReportStatus.DELIVERED);
                }
            }

            RetryRows asked = new RetryRows(ADMIN, ProblemCode.CONVERSION_FAILED, List.of(parked[0]));
            assertThat(engines.command(batch, workflow -> workflow::retry, asked))
                    .isEqualTo(BatchStatus.PROCESSING);
            assertThat(engines.awaitEnd(batch).progress().parked()).isZero();
            assertEveryRowHasOneText(engines.lab, batch);
        }
    }

    /** Refuses the next document when {@code broken}, and is repaired by then. */
    private static PdfConverter refusingOne(PdfConverter office, AtomicBoolean broken) {
        return docx -> {
            if (broken.getAndSet(false)) {
                throw ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, null);
            }
            return office.convert(docx);
        };
    }

    private static void assertEveryRowHasOneText(EmbeddedLab lab, BatchId batch) {
        assertThat(rows(lab, batch)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(ReportStatus.DELIVERED);
            assertThat(lab.store.outbox().find(new IntentKey(row.id(), 1))).isPresent();
            assertThat(lab.store.outbox().find(new IntentKey(row.id(), 2))).isEmpty();
        });
    }

    private static List<Report> rows(EmbeddedLab lab, BatchId batch) {
        return lab.store.reports().findAll(lab.reports(batch));
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the worker was stopped", e);
        }
    }
}
