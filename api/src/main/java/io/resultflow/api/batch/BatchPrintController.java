package io.resultflow.api.batch;

import io.resultflow.api.batch.BatchReportsZip.Which;
import io.resultflow.api.problem.BadField;
import io.resultflow.api.security.Staff;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.batch.Batches;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A batch's PDFs for the printer; that somebody took them stands in the audit log before a byte leaves. */
@RestController
final class BatchPrintController {
    private final Batches batches;
    private final BatchReportsZip reports;
    private final AuditLog audit;

    BatchPrintController(Batches batches, BatchReportsZip reports, AuditLog audit) {
        this.batches = batches;
        this.reports = reports;
        this.audit = audit;
    }

    @GetMapping("/api/v1/batches/{id}/reports.zip")
    void reports(
            @PathVariable BatchId id,
            @RequestParam(required = false) @Nullable String only,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!batches.exists(id)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        Which which = which(only);
        int count = reports.count(id, which);
        audit.record(
                staff.id(),
                AuditAction.BATCH_REPORTS_READ,
                Subject.of(id),
                request.getRemoteAddr(),
                "reports=" + count);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reports-" + id.value() + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        reports.write(id, which, response.getOutputStream());
    }

    private static Which which(@Nullable String only) {
        if (only == null) {
            return Which.ALL;
        }
        if (only.equals("no_phone")) {
            return Which.NO_PHONE;
        }
        throw BadField.notAllowed("only");
    }
}
