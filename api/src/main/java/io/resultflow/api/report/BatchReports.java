package io.resultflow.api.report;

import io.resultflow.api.web.Paging;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Page;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A batch's reports in the order of its rows. */
@Component
final class BatchReports {
    /** How many statuses are asked for at once. */
    private static final int CHUNK = 1000;

    private final Batches batches;
    private final Reports reports;

    BatchReports(Batches batches, Reports reports) {
        this.batches = batches;
        this.reports = reports;
    }

    /** One page of all of them, or of those in {@code status}; for the latter the whole batch's statuses are read. */
    Page<Report> page(BatchId batch, @Nullable ReportStatus status, Paging paging) {
        if (status == null) {
            List<ReportId> ids = batches.reportIds(batch, paging.from(), paging.size());
            return new Page<>(reports.findAll(ids), paging.page(), paging.size(), batches.reportCount(batch));
        }
        List<ReportId> ids = inStatus(batch, status);
        int from = Math.min(paging.from(), ids.size());
        int to = Math.min(from + paging.size(), ids.size());
        return new Page<>(reports.findAll(ids.subList(from, to)), paging.page(), paging.size(), ids.size());
    }

    private List<ReportId> inStatus(BatchId batch, ReportStatus status) {
        List<ReportId> found = new ArrayList<>();
        for (int from = 0; ; from += CHUNK) {
            List<ReportId> ids = batches.reportIds(batch, from, CHUNK);
            if (ids.isEmpty()) {
                return found;
            }
            Map<ReportId, ReportStatus> statuses = reports.statuses(ids);
            ids.stream().filter(id -> statuses.get(id) == status).forEach(found::add);
        }
    }
}
