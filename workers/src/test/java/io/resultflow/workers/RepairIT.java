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
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.report.Report;
import io.resultflow.workers.RealEngines.Setting;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.batch.CorrectedFile;
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

    @Test
    void corrected_rows_are_sent_with_their_new_values_and_the_same_file_again_changes_nothing() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        Setting refusing = Setting.USUAL.withConverter(office -> refusingOne(office, broken));
        try (RealEngines engines = new RealEngines(folder, refusing)) {
            Batch batch = engines.started(engines.lab.uploadWithout(List.of(6)));
            Batch completed = engines.awaitEnd(batch.id());
            assertThat(completed.progress().parked()).isEqualTo(1);
            Report parked = rows(engines.lab, batch.id()).stream()
                    .filter(row -> row.status() == ReportStatus.PARKED)
                    .findFirst()
                    .orElseThrow();
            List<Integer> failed = List.of(6, parked.rowIndex());
            CorrectedFile file = new CorrectedFile(ADMIN, FaultySheet.corrected(engines.lab, batch, failed));

            assertThat(engines.command(batch.id(), workflow -> workflow::merge, file))
                    .isEqualTo(BatchStatus.PROCESSING);
            Batch merged = engines.awaitEnd(batch.id());

            assertThat(merged.status()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(merged.progress().successful())
                    .isEqualTo(completed.progress().total() + 1);
            assertThat(merged.progress().parked()).isZero();
            assertSentOnceTo(engines.lab, "+84930000006", 1);
            assertSentOnceTo(engines.lab, String.format("+849%08d", 30_000_000 + parked.rowIndex()), 2);
            assertThat(engines.lab.texts(requireNonNull(parked.customerPhone())))
                    .isEmpty();
            Histories.record(engines.client, WorkflowIds.batch(batch.id()), "batch-merge");

            engines.command(batch.id(), workflow -> workflow::merge, file);
            assertThat(engines.awaitEnd(batch.id()).progress()).isEqualTo(merged.progress());
            assertSentOnceTo(engines.lab, "+84930000006", 1);
        }
    }

    private static void assertSentOnceTo(EmbeddedLab lab, String phone, int version) {
        List<OutboxMessage> texts = lab.texts(new PhoneNumber(phone));
        assertThat(texts).hasSize(1);
        IntentKey key = texts.get(0).intentKey();
        assertThat(key.version()).isEqualTo(version);
        Report report = lab.store.reports().find(key.report()).orElseThrow();
        assertThat(report.status()).isEqualTo(ReportStatus.DELIVERED);
        assertThat(report.version()).isEqualTo(version);
        assertThat(lab.store.files().read(requireNonNull(report.pdfFile()).fileId()))
                .isNotEmpty();
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
