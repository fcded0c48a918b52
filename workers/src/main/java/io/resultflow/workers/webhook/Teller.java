package io.resultflow.workers.webhook;

import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookRetries;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.webhook.Telling;
import io.resultflow.store.webhook.Tellings;
import io.resultflow.store.webhook.Webhook;
import io.resultflow.store.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells one address of one event, as it stands now, and notes what became of it. */
public final class Teller {
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final Tellings tellings;
    private final Reports reports;
    private final WebhookSender sender;
    private final Clock clock;

    public Teller(Webhooks webhooks, Tellings tellings, Reports reports, WebhookSender sender, Clock clock) {
        this.webhooks = webhooks;
        this.tellings = tellings;
        this.reports = reports;
        this.sender = sender;
        this.clock = clock;
    }

    /** True when it arrived. */
    boolean tell(Telling telling) {
        Webhook webhook = webhooks.find(telling.webhook()).orElse(null);
        Optional<String> body = webhook == null || !webhook.active() ? Optional.empty() : body(telling);
        if (webhook == null || body.isEmpty()) {
            tellings.forget(telling);
            return false;
        }
        Integer status =
                sender.send(webhook, telling, body.get(), clock.instant()).orElse(null);
        if (status != null && status / 100 == 2) {
            tellings.delivered(telling, status);
            webhooks.succeeded(webhook.id());
            return true;
        }
        failed(webhook, telling, status);
        return false;
    }

    private void failed(Webhook webhook, Telling telling, @Nullable Integer status) {
        Optional<Duration> wait = WebhookRetries.after(telling.tries() + 1);
        if (status != null && status == GONE) {
            tellings.failed(telling, status);
            webhooks.disable(webhook.id());
        } else if (wait.isPresent() && telling.event() != WebhookEvent.TEST) {
            tellings.again(telling, status, wait.get());
        } else {
            tellings.failed(telling, status);
            Instant success = webhook.lastSuccessAt();
            if (wait.isEmpty() && (success == null || success.isBefore(telling.at()))) {
                webhooks.disable(webhook.id());
            }
        }
    }

    /** Ids, times and words of ours, nothing else; empty for a view that was refused in the end. */
    private Optional<String> body(Telling telling) {
        return switch (telling.event()) {
            case TEST -> Optional.of(body(telling, ""));
            case BATCH_COMPLETED -> Optional.of(body(telling, "\"batch_id\":\"" + telling.subject() + "\""));
            case REPORT_DELIVERED, REPORT_PARKED -> report(telling).map(report -> body(telling, ids(report)));
            case REPORT_VIEWED ->
                report(telling).filter(report -> report.viewsCount() > 0).map(report -> body(telling, ids(report)));
        };
    }

    private Optional<Report> report(Telling telling) {
        return reports.find(new ReportId(telling.subject()));
    }

    private static String ids(Report report) {
        return "\"report_id\":\"" + report.id() + "\",\"batch_id\":\"" + report.batchId() + "\"";
    }

    private static String body(Telling telling, String data) {
        return "{\"type\":\"" + telling.event().wireName() + "\",\"timestamp\":\"" + telling.at() + "\",\"data\":{"
                + data + "}}";
    }
}
