package io.resultflow.workers.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workflows.batch.BatchFacts;
import io.temporal.activity.Activity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a batch and its rows, the rows in pages by their ids: no query of ours scans a collection. */
public final class BatchReading {
    private static final int PAGE = 500;

    private final Batches batches;
    private final Reports reports;

    public BatchReading(Batches batches, Reports reports) {
        this.batches = batches;
        this.reports = reports;
    }

    /**
     * What the batch's workflow has to know.
     *
     * @throws Refused {@code NOT_FOUND} when there is no such batch
     */
    public BatchFacts facts(BatchId id) {
        Batch batch = batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        return new BatchFacts(
                batch.status(),
                batch.templateId(),
                batches.reportCount(id),
                batch.progress().parked(),
                batch.check().state());
    }

    /** Hands on the ids of the rows from {@code from} to before {@code to}, page by page with a heartbeat each. */
    void pages(BatchId batch, int from, int to, Consumer<List<ReportId>> page) {
        for (int next = from; next < to; next += PAGE) {
            Activity.getExecutionContext().heartbeat(next);
            List<ReportId> ids = batches.reportIds(batch, next, Math.min(PAGE, to - next));
            if (!ids.isEmpty()) {
                page.accept(ids);
            }
        }
    }

    /** Those of {@code ids} that may still be generated or sent, in their order. */
    List<ReportId> open(Collection<ReportId> ids) {
        Map<ReportId, ReportStatus> statuses = reports.statuses(ids);
        return ids.stream()
                .filter(id -> {
                    ReportStatus status = statuses.get(id);
                    return status != null && status.isOpen();
                })
                .toList();
    }

    /** Those of {@code ids} whose PDF is still to be made, in their order. */
    List<ReportId> unmade(List<ReportId> ids) {
        List<ReportId> unmade = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<ReportId> page = ids.subList(from, Math.min(from + PAGE, ids.size()));
            Map<ReportId, ReportStatus> statuses = reports.statuses(page);
            page.stream().filter(id -> statuses.get(id) == ReportStatus.PENDING).forEach(unmade::add);
        }
        return unmade;
    }

    /** Those of {@code ids} that exist, whole. */
    List<Report> rows(Collection<ReportId> ids) {
        return ids.isEmpty() ? List.of() : reports.findAll(ids);
    }

    /** The exact progress of the batch's {@code rows}, counted. */
    Progress progress(BatchId batch, int rows) {
        Map<ReportStatus, Integer> count = new EnumMap<>(ReportStatus.class);
        int[] revokedAfterSending = {0};
        pages(batch, 0, rows, ids -> {
            Map<ReportId, ReportStatus> statuses = reports.statuses(ids);
            statuses.values().forEach(status -> count.merge(status, 1, Integer::sum));
            List<ReportId> revoked = ids.stream()
                    .filter(id -> statuses.get(id) == ReportStatus.REVOKED)
                    .toList();
            revokedAfterSending[0] += (int)
                    rows(revoked).stream().filter(row -> row.delivery() != null).count();
        });
        int viewed = count.getOrDefault(ReportStatus.VIEWED, 0);
        int successful = viewed
                + count.getOrDefault(ReportStatus.DELIVERED, 0)
                + count.getOrDefault(ReportStatus.EXPIRED, 0)
                + revokedAfterSending[0];
        int parked = count.getOrDefault(ReportStatus.PARKED, 0);
        int failed = parked
                + count.getOrDefault(ReportStatus.CANCELLED, 0)
                + count.getOrDefault(ReportStatus.REVOKED, 0)
                - revokedAfterSending[0];
        return new Progress(rows, successful + failed, successful, failed, parked, successful, viewed);
    }
}
