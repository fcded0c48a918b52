package io.resultflow.api.batch;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows of a batch's spreadsheet have a report, and which of these are parked. */
final class FailedReports {
    private static final int PAGE = 500;

    /**
     * A row whose report cannot go on.
     *
     * @param place which of the report's rows it is, from 0
     */
    record ParkedRow(ReportId report, int place, ProblemCode code) {}

    private final BitSet withReport = new BitSet();
    private final Map<Integer, ParkedRow> parked = new HashMap<>();

    private FailedReports() {}

    static FailedReports of(Batch batch, Batches batches, Reports reports) {
        FailedReports found = new FailedReports();
        List<ReportId> page = batches.reportIds(batch.id(), 0, PAGE);
        for (int from = 0; !page.isEmpty(); from += PAGE) {
            reports.findAll(page).forEach(found::add);
            page = batches.reportIds(batch.id(), from + PAGE, PAGE);
        }
        return found;
    }

    private void add(Report report) {
        List<Integer> rows = report.rowIndexes();
        for (int place = 0; place < rows.size(); place++) {
            withReport.set(rows.get(place));
            if (report.status() == ReportStatus.PARKED && report.parked() != null) {
                parked.put(
                        rows.get(place),
                        new ParkedRow(report.id(), place, report.parked().code()));
            }
        }
    }

    boolean hasReport(int row) {
        return withReport.get(row);
    }

    Optional<ParkedRow> parked(int row) {
        return Optional.ofNullable(parked.get(row));
    }
}
