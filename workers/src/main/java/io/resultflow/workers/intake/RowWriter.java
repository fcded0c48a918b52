package io.resultflow.workers.intake;

import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Stores rows as reports in bulks, so that a large file costs neither memory nor a write per row. */
final class RowWriter implements Consumer<CheckedRow> {
    private static final int BULK = 500;

    private final Reports reports;
    private final Batch batch;
    private final List<NewReport> bulk = new ArrayList<>(BULK);
    private final List<ReportId> written = new ArrayList<>();

    RowWriter(Reports reports, Batch batch) {
        this.reports = reports;
        this.batch = batch;
    }

    @Override
    public void accept(CheckedRow row) {
        NewReport report = new NewReport(
                batch.id(),
                batch.templateId(),
                batch.templateVersion(),
                batch.sourceFile().fileId(),
                row);
        bulk.add(report);
        written.add(report.id());
        if (bulk.size() == BULK) {
            flush();
        }
    }

    /** Stores the rest; answers every report's id in the order of the rows. */
    List<ReportId> finish() {
        flush();
        return written;
    }

    private void flush() {
        if (!bulk.isEmpty()) {
            reports.insertAll(List.copyOf(bulk));
            bulk.clear();
        }
    }
}
