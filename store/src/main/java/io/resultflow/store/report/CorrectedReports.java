package io.resultflow.store.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.repair.RowFate;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batches;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what corrected rows mean for the reports of one batch, as these stand now. */
public final class CorrectedReports {
    private static final int PAGE = 1000;
    /** As far as versions of one row are followed. */
    private static final int MOST_VERSIONS = 50;

    private final Reports reports;
    private final FileId source;
    private final Set<ReportId> listed = new HashSet<>();

    /**
     * One corrected row, or the rows of a group.
     *
     * @param report as it stands; null when there is none, or no longer
     */
    public record Corrected(
            CheckedRow row, ReportId id, @Nullable Report report, RowFate fate) {}

    /**
     * Reads which reports the batch has.
     *
     * @param source the batch's own spreadsheet, from which the ids of its reports follow
     */
    public CorrectedReports(Batches batches, Reports reports, BatchId batch, FileId source) {
        this.reports = reports;
        this.source = source;
        List<ReportId> page;
        do {
            page = batches.reportIds(batch, listed.size(), PAGE);
            listed.addAll(page);
        } while (!page.isEmpty());
    }

    /** How many reports the batch has. */
    public int count() {
        return listed.size();
    }

    /** What each of some rows means, in their order. */
    public List<Corrected> of(List<CheckedRow> rows) {
        Map<ReportId, Report> found = new HashMap<>();
        reports.findAll(rows.stream().map(this::id).toList()).forEach(report -> found.put(report.id(), report));
        return rows.stream().map(row -> of(row, found.get(id(row)))).toList();
    }

    /** The row's report; of one that was corrected, the version that the batch has now. */
    private ReportId id(CheckedRow row) {
        ReportId first = ReportId.ofRow(source, row.rowIndex());
        return Stream.iterate(first, ReportId::corrected)
                .limit(MOST_VERSIONS)
                .filter(listed::contains)
                .findFirst()
                .orElse(first);
    }

    /** A report that is written but not listed yet is one that a cut-off merge left: it is added again. */
    private Corrected of(CheckedRow row, @Nullable Report report) {
        ReportId id = id(row);
        if (!listed.contains(id)) {
            return new Corrected(row, id, report, RowFate.ADDED);
        }
        if (report == null) {
            return new Corrected(row, id, null, RowFate.SENT);
        }
        boolean sameRows = report.rowIndexes().equals(row.rowIndexes());
        boolean sameValues = report.status() != ReportStatus.PARKED || holds(report, row);
        return new Corrected(row, id, report, RowFate.of(report.status(), sameRows, sameValues));
    }

    private boolean holds(Report report, CheckedRow row) {
        return Objects.equals(report.customerPhone(), row.phone())
                && report.customerName().equals(row.customerName())
                && report.customerId().equals(row.customerId())
                && reports.values(report.id())
                        .filter(row.reportValues()::equals)
                        .isPresent();
    }
}
