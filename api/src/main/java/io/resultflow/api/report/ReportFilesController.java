package io.resultflow.api.report;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Download;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.WordFile;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in a report, for admins; each look is written down before a byte leaves. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
final class ReportFilesController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private final Reports reports;
    private final Files files;
    private final AuditLog audit;

    ReportFilesController(Reports reports, Files files, AuditLog audit) {
        this.reports = reports;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable ReportId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        PdfFile file = found(id).pdfFile();
        if (file == null) {
            throw new Refused(ProblemCode.REPORT_NOT_READY);
        }
        byte[] content = files.read(file.fileId());
        audit.recordAs(staff.actor(), AuditAction.REPORT_READ, Subject.of(id), request.getRemoteAddr(), null);
        return Download.inline(content, file.filename(), file.mimeType());
    }

    @GetMapping("/docx")
    ResponseEntity<byte[]> docx(
            @PathVariable ReportId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        WordFile file = found(id).wordFile();
        if (file == null) {
            throw new Refused(ProblemCode.REPORT_NOT_READY);
        }
        byte[] content = files.read(file.fileId());
        audit.recordAs(staff.actor(), AuditAction.REPORT_READ, Subject.of(id), request.getRemoteAddr(), null);
        return Download.attachment(content, file.filename(), DOCX);
    }

    private Report found(ReportId id) {
        return reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
