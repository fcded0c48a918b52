package io.resultflow.api.preview;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the report of a row as Excel shows it. */
@Component
final class PreviewedRows {
    /** Rows are stored a moment after the upload is answered, and who looks at once need not come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 100;

    private final Batches batches;
    private final Reports reports;

    PreviewedRows(Batches batches, Reports reports) {
        this.batches = batches;
        this.reports = reports;
    }

    /**
     * The report of {@code row}, of the first one for null.
     *
     * @throws Refused {@code NOT_FOUND} without such a batch; {@code BATCH_CHECKING} while its rows are not stored;
     *     {@code ROW_UNKNOWN} when the row has no report
     */
    Report find(BatchId id, @Nullable Integer row) {
        Batch batch = batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        awaitRows(batch);
        Optional<Report> report =
                row == null ? batches.reportIds(id, 0, 1).stream().findFirst().flatMap(reports::find) : of(batch, row);
        return newest(report.orElseThrow(() -> new Refused(ProblemCode.ROW_UNKNOWN)));
    }

    private Report newest(Report report) {
        Report version = report;
        for (ReportId next = version.versions().supersededBy();
                next != null;
                next = version.versions().supersededBy()) {
            version = reports.find(next).orElseThrow(() -> new Refused(ProblemCode.ROW_UNKNOWN));
        }
        return version;
    }

    private Optional<Report> of(Batch batch, int row) {
        if (row < 1) {
            return Optional.empty();
        }
        Optional<Report> own = reports.find(ReportId.ofRow(batch.sourceFile().fileId(), row));
        return own.isPresent() || batch.options().groupBy() == null
                ? own
                : reports.holding(batch.id(), row).flatMap(reports::find);
    }

    private void awaitRows(Batch batch) {
        if (batch.status() == BatchStatus.CHECKING) {
            throw new Refused(ProblemCode.BATCH_CHECKING);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (batches.reportCount(batch.id()) == 0) {
            if (System.nanoTime() > end) {
                throw new Refused(ProblemCode.BATCH_CHECKING);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(ProblemCode.BATCH_CHECKING);
        }
    }
}
