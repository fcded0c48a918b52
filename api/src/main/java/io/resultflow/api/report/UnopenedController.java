package io.resultflow.api.report;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Csv;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.api.web.Reason;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.Page;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.report.CustomerCall;
import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.Unopened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call, because nobody has opened their report: critical ones first, then those that have waited longest. */
@RestController
final class UnopenedController {
    private static final String A_DAY = "24";
    private static final int LONGEST_HOURS = 24 * 366;
    private static final int CHUNK = 200;

    private final Unopened unopened;
    private final Reports reports;
    private final AuditLog audit;
    private final ProblemTexts texts;
    private final Overdue overdue;
    private final Clock clock;

    UnopenedController(
            Unopened unopened, Reports reports, AuditLog audit, ProblemTexts texts, Overdue overdue, Clock clock) {
        this.unopened = unopened;
        this.reports = reports;
        this.audit = audit;
        this.texts = texts;
        this.overdue = overdue;
        this.clock = clock;
    }

    /** What came of a call. */
    record Called(@Nullable Boolean reached, @Nullable String note) {
        @Override
        public String toString() {
            return "Called[…]";
        }
    }

    @GetMapping("/api/v1/reports/unopened")
    PageJson<ReportJson> list(
            @RequestParam(defaultValue = A_DAY) int hours,
            @RequestParam(name = "batch_id", required = false) @Nullable BatchId batch,
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size,
            HttpServletRequest request) {
        Paging asked = new Paging(page, size);
        List<ReportId> ids = since(hours, batch);
        int from = Math.min(asked.from(), ids.size());
        List<Report> items = reports.findAll(ids.subList(from, Math.min(from + size, ids.size())));
        Language language = Language.of(request);
        return PageJson.of(
                new Page<>(items, page, size, ids.size()), report -> ReportJson.of(report, texts, language, overdue));
    }

    @GetMapping("/api/v1/reports/unopened.csv")
    void csv(
            @RequestParam(defaultValue = A_DAY) int hours,
            @RequestParam(name = "batch_id", required = false) @Nullable BatchId batch,
            HttpServletResponse response)
            throws IOException {
        List<ReportId> ids = since(hours, batch);
        try (Csv csv = Csv.open(
                response,
                "unopened.csv",
                "critical",
                "sent_at",
                "customer_id",
                "customer_name",
                "customer_phone",
                "text",
                "calls",
                "last_call_at",
                "report_id",
                "batch_id",
                "row")) {
            for (int from = 0; from < ids.size(); from += CHUNK) {
                for (Report report : reports.findAll(ids.subList(from, Math.min(from + CHUNK, ids.size())))) {
                    write(csv, report);
                }
            }
        }
    }

    private static void write(Csv csv, Report report) throws IOException {
        Delivery delivery = report.delivery();
        List<CustomerCall> calls = report.calls();
        csv.row(
                report.critical() ? "critical" : "",
                delivery == null ? null : delivery.sentAt(),
                report.customerId(),
                report.customerName(),
                report.customerPhone() == null ? null : report.customerPhone().e164(),
                delivery == null ? null : delivery.status().wireName(),
                calls.size(),
                calls.isEmpty() ? null : calls.get(calls.size() - 1).at(),
                report.id(),
                report.batchId(),
                report.rowIndex());
    }

    /** A customer who was reached leaves the list; one who was not stays on it, with the call. */
    @PostMapping("/api/v1/reports/{id}/called")
    ReportJson called(
            @PathVariable ReportId id,
            @RequestBody Called call,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        if (reports.find(id).isEmpty()) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        if (call.reached() == null) {
            throw BadField.missing("reached");
        }
        String note = Reason.of(call.note());
        unopened.called(id, new CustomerCall(clock.instant(), staff.id(), call.reached()));
        audit.recordAs(
                staff.actor(),
                AuditAction.REPORT_CALLED,
                Subject.of(id),
                request.getRemoteAddr(),
                note,
                List.of(AuditChange.of("reached", null, call.reached())));
        Report after = reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        return ReportJson.of(after, texts, Language.of(request), overdue);
    }

    private List<ReportId> since(int hours, @Nullable BatchId batch) {
        if (hours < 0 || hours > LONGEST_HOURS) {
            throw BadField.notAllowed("hours");
        }
        return unopened.since(clock.instant().minus(Duration.ofHours(hours)), batch);
    }
}
