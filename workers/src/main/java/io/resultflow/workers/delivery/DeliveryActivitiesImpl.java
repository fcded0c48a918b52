package io.resultflow.workers.delivery;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.MessageText;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsSender;
import io.resultflow.store.access.Links;
import io.resultflow.store.audit.Command;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.DeliveryOrder;
import java.security.SecureRandom;

/**
 * Link prepared → text accepted → report delivered → link active, in this order. Whoever repeats it first asks the
 * provider whether the text of this order went out: then that text's link is the one that counts.
 */
public final class DeliveryActivitiesImpl implements DeliveryActivities {
    private final Reports reports;
    private final RowOutcomes outcomes;
    private final KnownBatches batches;
    private final Commands commands;
    private final Links links;
    private final SentText sentText;
    private final SmsSender sms;
    private final DeliverySettings settings;
    private final SecureRandom random;

    public DeliveryActivitiesImpl(
            Reports reports,
            RowOutcomes outcomes,
            KnownBatches batches,
            Commands commands,
            Links links,
            SmsSender sms,
            DeliverySettings settings,
            SecureRandom random) {
        this.reports = reports;
        this.outcomes = outcomes;
        this.batches = batches;
        this.commands = commands;
        this.links = links;
        this.sentText = new SentText(outcomes, links, settings);
        this.sms = sms;
        this.settings = settings;
        this.random = random;
    }

    @Override
    public Delivery deliver(DeliveryOrder order) {
        return Failures.told(() -> Pulse.during(() -> {
            Report report = reports.find(order.report()).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
            return deliver(order, report);
        }));
    }

    private Delivery deliver(DeliveryOrder order, Report report) {
        IntentKey intent = new IntentKey(report.id(), report.version(), order.sequence());
        BatchOptions options = batches.fixed(order.batch()).options();
        SmsOutcome.Accepted earlier = sms.find(intent).orElse(null);
        if (earlier != null) {
            return sentText.settle(order, earlier, options.linkLifetime());
        }
        if (order.resend() == null) {
            BatchStatus batch = batches.status(order.batch());
            if (batch == BatchStatus.CANCELLED) {
                return new Delivery(Outcome.DROPPED, outcomes.cancelled(report.id(), order.batch()), null);
            }
            if (batch != BatchStatus.PROCESSING && batch != BatchStatus.COMPLETED) {
                outcomes.held(order.batch());
                return new Delivery(Outcome.HELD, report.status(), null);
            }
        }
        if (!report.status().mayBecome(ReportStatus.DELIVERED) && report.status() != ReportStatus.VIEWED) {
            return new Delivery(Outcome.DROPPED, report.status(), null);
        }
        return send(order, report, intent, options);
    }

    private Delivery send(DeliveryOrder order, Report report, IntentKey intent, BatchOptions options) {
        PhoneNumber to = recipient(order, report);
        AccessToken token = AccessToken.random(random);
        Password password = Password.random(random);
        String body = MessageText.compose(
                options.message(),
                options.language(),
                settings.brand(),
                settings.accessUrl() + token.plain(),
                password,
                options.linkHours());
        links.prepare(token.hash(), password.hash(token), report.id(), report.version(), order.sequence());
        SmsOutcome outcome = sms.send(new SmsMessage(intent, to, body, token.hash()));
        if (outcome instanceof SmsOutcome.Accepted accepted
                && accepted.tokenHash().equals(token.hash())) {
            return sentText.settle(order, accepted, options.linkLifetime());
        }
        links.abandon(token.hash());
        if (outcome instanceof SmsOutcome.Accepted anothers) {
            return sentText.settle(order, anothers, options.linkLifetime());
        }
        throw Failures.permanent(((SmsOutcome.Rejected) outcome).code());
    }

    /** Where the text goes. A changed number never inherits a link: those that went to the old one end first. */
    private PhoneNumber recipient(DeliveryOrder order, Report report) {
        if (order.resend() == null) {
            return report.customerPhone();
        }
        PhoneNumber asked = commands.find(order.resend()).map(Command::phone).orElse(null);
        if (asked == null || asked.equals(report.customerPhone())) {
            return report.customerPhone();
        }
        links.revokeAll(report.id());
        reports.changePhone(report.id(), asked);
        return asked;
    }
}
