package io.resultflow.api.report;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Csv;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditVerdict;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a laboratory shows an auditor of one result: for whom it was, which PDFs it was in which version, and everything that
 * happened to it, with the audit log's verdict on itself. That it was taken out stands in the audit log.
 */
@RestController
@RequestMapping("/api/v1/reports/{id}")
final class ProofController {
    private final Reports reports;
    private final Timelines timelines;
    private final Files files;
    private final AuditLog audit;
    private final Clock clock;

    ProofController(Reports reports, Timelines timelines, Files files, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.timelines = timelines;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The proof.
     *
     * @param auditLogWhole whether the audit log stands as it was written
     * @param auditLogHash of its last entry
     */
    record Proof(
            String batchId,
            String customerId,
            String customerName,
            @Nullable String customerPhone,
            List<Version> versions,
            List<TimelineEntry> timeline,
            boolean auditLogWhole,
            long auditLogEntries,
            String auditLogHash,
            Instant madeAt) {
        @Override
        public String toString() {
            return "Proof[" + batchId + "]";
        }
    }

    /**
     * One version of the result.
     *
     * @param pdfSha256 of the PDF's bytes: the file that a customer kept is this one, or it is another
     */
    record Version(
            String reportId,
            int version,
            String status,
            int viewsCount,
            @Nullable String pdfSha256) {}

    @GetMapping("/proof")
    Proof proof(@PathVariable ReportId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return make(id, staff, request);
    }

    /** The timeline as a table. */
    @GetMapping("/proof.csv")
    void csv(
            @PathVariable ReportId id,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Proof proof = make(id, staff, request);
        try (Csv csv = Csv.open(
                response, "proof-" + id + ".csv", "at", "event", "version", "by", "ip_address", "device", "detail")) {
            for (TimelineEntry entry : proof.timeline()) {
                csv.row(
                        entry.at(),
                        entry.event(),
                        entry.version(),
                        entry.by(),
                        entry.ipAddress(),
                        entry.device(),
                        entry.detail());
            }
            for (Version version : proof.versions()) {
                csv.row(null, "pdf_sha256", version.version(), null, null, null, version.pdfSha256());
            }
            csv.row(
                    proof.madeAt(),
                    proof.auditLogWhole() ? "audit_log_whole" : "audit_log_broken",
                    null,
                    null,
                    null,
                    null,
                    proof.auditLogHash());
        }
    }

    private Proof make(ReportId id, Staff staff, HttpServletRequest request) {
        Report report = reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        audit.recordAs(staff.actor(), AuditAction.REPORT_PROOF_READ, Subject.of(id), request.getRemoteAddr(), null);
        AuditVerdict verdict = audit.verify();
        return new Proof(
                report.batchId().value(),
                report.customerId(),
                report.customerName(),
                report.customerPhone() == null ? null : report.customerPhone().e164(),
                timelines.versions(report).stream().map(this::version).toList(),
                timelines.of(report),
                verdict.isWhole(),
                verdict.entries(),
                verdict.hash(),
                clock.instant());
    }

    private Version version(Report report) {
        PdfFile pdf = report.pdfFile();
        return new Version(
                report.id().value(),
                report.version(),
                report.status().wireName(),
                report.viewsCount(),
                pdf == null ? null : Sha256.hex(Sha256.digest().digest(files.read(pdf.fileId()))));
    }
}
