package io.resultflow.api.preview;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Download;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.file.Files;
import io.resultflow.store.preview.PreviewOf;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A row exactly as it will be printed, without any mark on it; one that has its PDF already, as it was. Each look is written
 * down before a byte leaves.
 */
@RestController
final class RowPreviewController {
    private final PreviewedRows rows;
    private final PreviewDesk desk;
    private final Files files;
    private final AuditLog audit;

    RowPreviewController(PreviewedRows rows, PreviewDesk desk, Files files, AuditLog audit) {
        this.rows = rows;
        this.desk = desk;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/api/v1/batches/{id}/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable BatchId id,
            @RequestParam(required = false) @Nullable Integer row,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Report report = rows.find(id, row);
        ReportId reportId = report.id();
        PdfFile made = report.pdfFile();
        byte[] pdf = made == null ? desk.make(new PreviewOf.OfReport(reportId)) : files.read(made.fileId());
        audit.recordAs(
                staff.actor(), AuditAction.REPORT_PREVIEWED, Subject.of(reportId), request.getRemoteAddr(), null);
        return Download.inline(pdf, "preview-" + reportId + ".pdf", MediaType.APPLICATION_PDF_VALUE);
    }
}
