package io.resultflow.api.alert;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.domain.audit.AlertId;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.alert.Alert;
import io.resultflow.store.alert.Alerts;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Command;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.number.MarkedNumbers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Texts that reached the wrong person, for staff to look at and, where that was a mistake, to undo. */
@RestController
@RequestMapping("/api/v1/alerts")
final class AlertsController {
    private final Alerts alerts;
    private final Commands typed;
    private final MarkedNumbers numbers;
    private final AuditLog audit;

    AlertsController(Alerts alerts, Commands typed, MarkedNumbers numbers, AuditLog audit) {
        this.alerts = alerts;
        this.typed = typed;
        this.numbers = numbers;
        this.audit = audit;
    }

    /** All of them, newest first. */
    @GetMapping
    PageJson<AlertJson> list(
            @RequestParam(defaultValue = Paging.FIRST) int page, @RequestParam(defaultValue = Paging.USUAL) int size) {
        Paging asked = new Paging(page, size);
        return PageJson.of(alerts.page(asked.page(), asked.size()), AlertJson::of);
    }

    /** The number gets texts again. Links that ended stay so: a resend brings a new one. */
    @PostMapping("/{id}/undo")
    AlertJson undo(@PathVariable AlertId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        Alert alert = found(id);
        typed.find(alert.command()).map(Command::phone).filter(this::isRefused).ifPresent(numbers::clear);
        if (alerts.undo(id, staff.id())) {
            audit.recordAs(
                    staff.actor(),
                    AuditAction.NUMBER_ALLOWED,
                    Subject.of(alert.report()),
                    request.getRemoteAddr(),
                    null);
        }
        return AlertJson.of(found(id));
    }

    private boolean isRefused(PhoneNumber phone) {
        return numbers.find(phone)
                .filter(mark -> mark.source() == MarkSource.PAGE)
                .isPresent();
    }

    private Alert found(AlertId id) {
        return alerts.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
