package io.resultflow.api.report;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Commanded;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A new link as the customer's own page gives it, for a customer who calls instead. Beyond its limits there is resend. */
@RestController
final class ReportRenewalController {
    private final Reports reports;
    private final Renewing renewing;

    ReportRenewalController(Reports reports, Renewing renewing) {
        this.reports = reports;
        this.renewing = renewing;
    }

    @PostMapping("/api/v1/reports/{id}/renew")
    ResponseEntity<Commanded> renew(
            @PathVariable ReportId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        Report report = reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        if (renewing.renew(report, staff.actor(), request.getRemoteAddr()) instanceof Renewing.Offer.Closed closed) {
            throw new Refused(closed.why());
        }
        return ResponseEntity.accepted()
                .body(new Commanded(id.value(), report.status().wireName()));
    }
}
