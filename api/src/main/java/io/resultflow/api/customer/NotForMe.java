package io.resultflow.api.customer;

import io.resultflow.domain.audit.AlertId;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.access.Links;
import io.resultflow.store.alert.Alerts;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import org.springframework.stereotype.Component;

/**
 * Whoever got a text says that it is not theirs: staff is alerted, the number gets no more texts, and no link that went to
 * it opens any more. The reports themselves stay as they are, so that staff can send them to the right number.
 */
@Component
final class NotForMe {
    private final Alerts alerts;
    private final Commands typed;
    private final MarkedNumbers numbers;
    private final Reports reports;
    private final Links links;
    private final AuditLog audit;

    NotForMe(Alerts alerts, Commands typed, MarkedNumbers numbers, Reports reports, Links links, AuditLog audit) {
        this.alerts = alerts;
        this.typed = typed;
        this.numbers = numbers;
        this.reports = reports;
        this.links = links;
        this.audit = audit;
    }

    /** Does all of it, however often it is said. The link itself ends last: until then it can be said again. */
    void said(Report report, String tokenHash, String address) {
        PhoneNumber phone = report.customerPhone();
        if (phone != null) {
            AlertId alert = Alerts.idOf(tokenHash);
            if (alerts.find(alert).isEmpty()) {
                alert(alert, report, phone, address);
            }
            numbers.optOut(phone, MarkSource.PAGE);
            reports.byPhone(phone).stream()
                    .filter(other -> !other.id().equals(report.id()))
                    .forEach(other -> links.revokeAll(other.id()));
        }
        links.revokeAll(report.id());
    }

    private void alert(AlertId alert, Report report, PhoneNumber phone, String address) {
        Subject subject = Subject.of(report.id());
        CommandId said = typed.record(new NewCommand(AuditAction.NUMBER_REFUSED, subject, null, null, phone));
        if (alerts.raise(alert, report.id(), said)) {
            audit.record(null, AuditAction.NUMBER_REFUSED, subject, address, null);
        }
    }
}
