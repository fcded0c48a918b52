package io.resultflow.workers.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.Standing;
import io.resultflow.workflows.batch.BatchFacts;
import io.temporal.activity.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

    /**
     * Hands on the ids of the rows from {@code from} to before {@code to}, page by page with a heartbeat each. It tells
     * {@code to}, however far this has come: who starts rows and recounts them was there, and goes on from there when lost.
     */
    void pages(BatchId batch, int from, int to, Consumer<List<ReportId>> page) {
        for (int next = from; next < to; next += PAGE) {
            Activity.getExecutionContext().heartbeat(to);
            List<ReportId> ids = batches.reportIds(batch, next, Math.min(PAGE, to - next));
            if (!ids.isEmpty()) {
                page.accept(ids);
            }
        }
    }

    /** Those of {@code ids} that may still be generated or sent, in their order. */
    List<ReportId> open(Collection<ReportId> ids) {
        Map<ReportId, Standing> standings = reports.standings(ids);
        return ids.stream()
                .filter(id -> {
                    Standing standing = standings.get(id);
                    return standing != null && standing.isOpen();
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
        Map<Standing, Integer> count = new HashMap<>();
        pages(
                batch,
                0,
                rows,
                ids -> reports.standings(ids).values().forEach(standing -> count.merge(standing, 1, Integer::sum)));
        int texted = sum(count, BatchReading::wasTexted);
        int untexted = sum(count, standing -> standing.text().isWithheld());
        int parked = sum(count, standing -> standing.status() == ReportStatus.PARKED);
        int failed = parked
                + sum(
                        count,
                        standing -> isOneOf(standing, ReportStatus.CANCELLED, ReportStatus.REVOKED)
                                && !wasTexted(standing)
                                && !standing.text().isWithheld());
        int viewed = sum(count, standing -> standing.status() == ReportStatus.VIEWED);
        int successful = texted + untexted;
        return new Progress(rows, successful + failed, successful, failed, parked, texted, viewed);
    }

    /** Also when it was revoked since. */
    private static boolean wasTexted(Standing standing) {
        return isOneOf(standing, ReportStatus.DELIVERED, ReportStatus.VIEWED, ReportStatus.EXPIRED)
                || (standing.status() == ReportStatus.REVOKED
                        && standing.text() != DeliveryStatus.PENDING
                        && !standing.text().isWithheld());
    }

    private static boolean isOneOf(Standing standing, ReportStatus... statuses) {
        return Arrays.asList(statuses).contains(standing.status());
    }

    private static int sum(Map<Standing, Integer> count, Predicate<Standing> which) {
        return count.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
