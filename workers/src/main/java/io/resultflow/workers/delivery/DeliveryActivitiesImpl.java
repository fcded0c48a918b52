package io.resultflow.workers.delivery;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.CorrectionText;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.MessageText;
import io.resultflow.domain.delivery.Untextable;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.Correction;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.store.access.Links;
import io.resultflow.store.audit.Command;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.WorkerStore;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.report.Delivery;
import io.resultflow.workflows.report.Delivery.Outcome;
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.DeliveryOrder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Link prepared → text accepted → report delivered → link active, in this order. Whoever repeats it first finds out
 * whether the text of this order went out: then that text's link is the one that counts.
 */
public final class DeliveryActivitiesImpl implements DeliveryActivities {
    private final Reports reports;
    private final RowOutcomes outcomes;
    private final KnownBatches batches;
    private final Commands commands;
    private final Links links;
    private final MarkedNumbers numbers;
    private final EarlierAttempts earlier;
    private final SentText sentText;
    private final SmsSender sms;
    private final DeliverySettings settings;
    private final SecureRandom random;
    private final Clock clock;

    public DeliveryActivitiesImpl(
            WorkerStore store,
            RowOutcomes outcomes,
            KnownBatches batches,
            SmsSender sms,
            DeliverySettings settings,
            SecureRandom random,
            Clock clock) {
        this.reports = store.reports();
        this.outcomes = outcomes;
        this.batches = batches;
        this.commands = store.commands();
        this.links = store.links();
        this.numbers = store.numbers();
        this.earlier = new EarlierAttempts(store, sms);
        this.sentText = new SentText(store, outcomes, settings, sms.receipts().isPresent());
        this.sms = sms;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
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
        PhoneNumber to = recipient(order, report);
        SmsOutcome.Accepted taken = earlier.accepted(intent, report, to).orElse(null);
        if (taken != null) {
            return sentText.settle(order, taken, options.linkLifetime());
        }
        if (order.resend() == null) {
            Instant now = clock.instant();
            BatchStatus batch = batches.status(order.batch());
            boolean corrects = report.versions().correction() != null;
            if (batch == BatchStatus.CANCELLED && !corrects) {
                return new Delivery(Outcome.DROPPED, outcomes.cancelled(report.id(), order.batch()), null);
            }
            boolean isRunning =
                    batch == BatchStatus.PROCESSING || batch == BatchStatus.COMPLETED || batch == BatchStatus.CANCELLED;
            if (!isRunning || !batches.isReleased(order.batch())) {
                outcomes.held(order.batch());
                return new Delivery(Outcome.HELD, report.status(), null);
            }
            Instant opens = options.mayBeSentFrom(now);
            if (opens.isAfter(now)) {
                outcomes.held(order.batch());
                return new Delivery(Outcome.EARLY, report.status(), null, opens);
            }
        }
        if (!report.status().mayBecome(ReportStatus.DELIVERED) && report.status() != ReportStatus.VIEWED) {
            return new Delivery(Outcome.DROPPED, report.status(), null);
        }
        numbers.find(to).ifPresent(mark -> {
            throw new Refused(mark.reason());
        });
        if (!to.equals(report.customerPhone())) {
            move(report, to);
        }
        return send(order, to, intent, options, wording(report, options));
    }

    /** A corrected report is announced as such to whom the one before was sent. */
    private static @Nullable String wording(Report report, BatchOptions options) {
        Correction correction = report.versions().correction();
        return correction == null || !correction.sameRecipient()
                ? options.message()
                : CorrectionText.wording(options.language(), correction.wasRead());
    }

    private Delivery send(
            DeliveryOrder order, PhoneNumber to, IntentKey intent, BatchOptions options, @Nullable String wording) {
        AccessToken token = AccessToken.random(random);
        Password password = Password.random(random);
        String body = MessageText.compose(
                wording,
                options.language(),
                settings.brand(),
                settings.accessUrl() + token.plain(),
                password,
                options.linkHours());
        Instant now = clock.instant();
        links.prepare(token.hash(), password.hash(token), intent, now);
        SmsOutcome outcome = sms.send(new SmsMessage(intent, to, body, token.hash(), now, options.linkLifetime()));
        if (outcome instanceof SmsOutcome.Unknown) {
            throw new SmsUnavailable();
        }
        if (outcome instanceof SmsOutcome.Accepted accepted) {
            if (!accepted.tokenHash().equals(token.hash())) {
                links.abandon(token.hash());
            }
            return sentText.settle(order, accepted, options.linkLifetime());
        }
        links.abandon(token.hash());
        if (outcome instanceof SmsOutcome.NotSent busy) {
            throw new SmsUnavailable(busy.code(), busy.retryAfter());
        }
        throw refused(to, ((SmsOutcome.Rejected) outcome).code());
    }

    /** A number that is proven unable is not tried again. */
    private Refused refused(PhoneNumber to, ProblemCode code) {
        if (Untextable.isProvedBy(code)) {
            numbers.mark(to, code);
        }
        return new Refused(code);
    }

    /** Where the text goes. */
    private PhoneNumber recipient(DeliveryOrder order, Report report) {
        PhoneNumber asked = order.resend() == null
                ? null
                : commands.find(order.resend()).map(Command::phone).orElse(null);
        return asked == null ? report.customerPhone() : asked;
    }

    /** A changed number never inherits a link: those that went to the old one end first. */
    private void move(Report report, PhoneNumber to) {
        links.revokeAll(report.id());
        reports.changePhone(report.id(), to);
    }
}
