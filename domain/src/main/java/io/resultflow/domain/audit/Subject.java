package io.resultflow.domain.audit;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.MarkId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import io.resultflow.domain.webhook.WebhookId;
import java.util.Locale;

/** What an entry of the audit log or a command is about: a kind of thing and the thing's id. */
public record Subject(Kind kind, String id) {
    /** The kinds of things. */
    public enum Kind {
        REPORT,
        BATCH,
        TEMPLATE,
        USER,
        WEBHOOK,
        /** A mark on a phone number. */
        NUMBER,
        AUDIT_LOG;

        /** The name the store writes: lower case. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The inverse of {@link #wireName}. */
        public static Kind ofWireName(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    public static Subject of(ReportId report) {
        return new Subject(Kind.REPORT, report.value());
    }

    public static Subject of(BatchId batch) {
        return new Subject(Kind.BATCH, batch.value());
    }

    public static Subject of(TemplateId template) {
        return new Subject(Kind.TEMPLATE, template.value());
    }

    public static Subject of(WebhookId webhook) {
        return new Subject(Kind.WEBHOOK, webhook.value());
    }

    /** The audit log as a whole. */
    public static Subject ofAuditLog() {
        return new Subject(Kind.AUDIT_LOG, "");
    }

    public static Subject of(MarkId mark) {
        return new Subject(Kind.NUMBER, mark.value());
    }

    public static Subject of(UserId user) {
        return new Subject(Kind.USER, user.value());
    }
}
