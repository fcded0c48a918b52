package io.resultflow.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Commanded;
import io.resultflow.api.web.Once;
import io.resultflow.api.web.Reason;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Links;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to a report: 202 with its new status, or 409 with the reason. What was typed stays in the store. */
@RestController
@RequestMapping(path = "/api/v1/reports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReportCommandsController {
    private final Reports reports;
    private final Batches batches;
    private final Links links;
    private final Commands typed;
    private final ReportCommands commands;
    private final MarkedNumbers numbers;
    private final AuditLog audit;
    private final Once once;

    ReportCommandsController(
            Reports reports,
            Batches batches,
            Links links,
            Commands typed,
            ReportCommands commands,
            MarkedNumbers numbers,
            AuditLog audit,
            Once once) {
        this.reports = reports;
        this.batches = batches;
        this.links = links;
        this.typed = typed;
        this.commands = commands;
        this.numbers = numbers;
        this.audit = audit;
        this.once = once;
    }

    /** Why, for a resend to which other number, and for a revoke whether its customer is told by text. */
    record Why(
            @Nullable String reason,
            @Nullable String phone,
            @JsonProperty("notify") @Nullable Boolean told) {
        boolean notifies() {
            return Boolean.TRUE.equals(told);
        }

        @Override
        public String toString() {
            return "Why[…]";
        }
    }

    @PostMapping("/resend")
    ResponseEntity<String> resend(
            @PathVariable ReportId id,
            @RequestBody(required = false) @Nullable Why why,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Report report = found(id);
        PhoneNumber phone = why == null || why.phone() == null ? null : phone(why.phone(), report);
        String content = String.join("\n", "resend", id.value(), reason(why), phone == null ? "" : phone.e164());
        return once.answer(staff.id(), key, content, HttpStatus.ACCEPTED, () -> {
            requireTextable(phone == null ? report.customerPhone() : phone);
            Commanded sent = obey(report, AuditAction.REPORT_RESENT, why, phone, staff, request, commands::resend);
            links.forgiveTries(id);
            return sent;
        });
    }

    @PostMapping("/revoke")
    ResponseEntity<Commanded> revoke(
            @PathVariable ReportId id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Report report = found(id);
        return ResponseEntity.accepted()
                .body(obey(report, AuditAction.REPORT_REVOKED, why, null, staff, request, commands::revoke));
    }

    private Commanded obey(
            Report report,
            AuditAction action,
            @Nullable Why why,
            @Nullable PhoneNumber phone,
            Staff staff,
            HttpServletRequest request,
            BiFunction<Report, CommandId, ReportStatus> command) {
        Subject subject = Subject.of(report.id());
        boolean notifies = why != null && why.notifies();
        CommandId id = typed.record(new NewCommand(action, subject, staff.id(), reason(why), phone, notifies));
        ReportStatus status = command.apply(report, id);
        List<AuditChange> changes =
                action == AuditAction.REPORT_REVOKED ? List.of(AuditChange.of("notify", null, notifies)) : List.of();
        audit.recordAs(staff.actor(), action, subject, request.getRemoteAddr(), reason(why), changes);
        return new Commanded(report.id().value(), status.wireName());
    }

    /** The workflow would find it out too, but only when nobody waits for its answer any more. */
    private void requireTextable(@Nullable PhoneNumber to) {
        if (to != null) {
            numbers.find(to).ifPresent(mark -> {
                throw new Refused(mark.reason());
            });
        }
    }

    private PhoneNumber phone(String text, Report report) {
        String region = batches.find(report.batchId())
                .map(batch -> batch.options().region())
                .orElse(BatchOptions.DEFAULT.region());
        return PhoneNumber.parse(text, region);
    }

    private static String reason(@Nullable Why why) {
        return Reason.of(why == null ? null : why.reason());
    }

    private Report found(ReportId id) {
        return reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
