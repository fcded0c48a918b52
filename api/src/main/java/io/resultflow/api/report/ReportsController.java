package io.resultflow.api.report;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.domain.HexId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at reports. */
@RestController
final class ReportsController {
    private static final int MOST_FOUND = 200;
    private final Reports reports;
    private final Batches batches;
    private final BatchReports batchReports;
    private final Timelines timelines;
    private final ProblemTexts texts;
    private final Overdue overdue;

    ReportsController(
            Reports reports,
            Batches batches,
            BatchReports batchReports,
            Timelines timelines,
            ProblemTexts texts,
            Overdue overdue) {
        this.reports = reports;
        this.batches = batches;
        this.batchReports = batchReports;
        this.timelines = timelines;
        this.texts = texts;
        this.overdue = overdue;
    }

    @GetMapping("/api/v1/batches/{id}/reports")
    PageJson<ReportJson> ofBatch(
            @PathVariable BatchId id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size,
            HttpServletRequest request) {
        if (batches.find(id).isEmpty()) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        Language language = Language.of(request);
        return PageJson.of(
                batchReports.page(id, status(status), new Paging(page, size)),
                report -> ReportJson.of(report, texts, language, overdue));
    }

    /** By phone, or by {@code q}: a report's id or a phone as people write it. Neither finds nothing. */
    @GetMapping("/api/v1/reports")
    PageJson<ReportJson> search(
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String q,
            HttpServletRequest request) {
        List<Report> found;
        if (phone != null) {
            found = reports.byPhone(phone(phone));
        } else if (q == null) {
            throw BadField.missing("phone");
        } else {
            String text = q.strip();
            found = HexId.isValid(text)
                    ? reports.find(new ReportId(text)).stream().toList()
                    : reports.byPhone(phone(text));
        }
        Language language = Language.of(request);
        return PageJson.whole(
                found.stream()
                        .map(report -> ReportJson.of(report, texts, language, overdue))
                        .toList(),
                MOST_FOUND);
    }

    @GetMapping("/api/v1/reports/{id}")
    ReportJson one(@PathVariable ReportId id, HttpServletRequest request) {
        return ReportJson.of(found(id), texts, Language.of(request), overdue);
    }

    @GetMapping("/api/v1/reports/{id}/timeline")
    PageJson<TimelineEntry> timeline(@PathVariable ReportId id) {
        List<TimelineEntry> entries = timelines.of(found(id));
        return PageJson.whole(entries, Math.max(MOST_FOUND, entries.size()));
    }

    private Report found(ReportId id) {
        return reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }

    /** A plus that was not escaped arrives as a space. */
    private static PhoneNumber phone(String typed) {
        String text = typed.startsWith(" ") ? "+" + typed.strip() : typed;
        return PhoneNumber.parse(text, BatchOptions.DEFAULT.region());
    }

    private static @Nullable ReportStatus status(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(ReportStatus.values())
                .filter(status -> status.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> BadField.notAllowed("status"));
    }
}
