package io.resultflow.workers.delivery;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.CodeKey;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.access.ShortCode;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.delivery.CorrectionText;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.MessageText;
import io.resultflow.domain.delivery.Untextable;
import io.resultflow.domain.intake.KnownPassword;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.Correction;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.store.access.Links;
import io.resultflow.store.access.NewLink;
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
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.DeliveryOrder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Link prepared → text accepted → report delivered → link active, in this order. Whoever repeats it first finds out
 * whether the text of this order went out: then that text's link is the one that counts.
 */
public final class DeliveryActivitiesImpl implements DeliveryActivities {
    private final Reports reports;
    private final KnownBatches batches;
    private final Commands commands;
    private final Links links;
    private final MarkedNumbers numbers;
    private final DailyCap cap;
    private final TextGate gate;
    private final TextFates fates;
    private final EarlierAttempts earlier;
    private final PasswordText passwordText;
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
            TextFates fates,
            DeliverySettings settings,
            SecureRandom random,
            Clock clock) {
        this.reports = store.reports();
        this.batches = batches;
        this.commands = store.commands();
        this.links = store.links();
        this.numbers = store.numbers();
        this.cap = new DailyCap(store.dailyTexts(), settings.limits());
        this.gate = new TextGate(
                batches, outcomes, store.reports(), cap, settings.limits().guests(), clock);
        this.fates = fates;
        this.earlier = new EarlierAttempts(store, sms);
        this.passwordText = new PasswordText(store, sms, cap, clock);
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
        SmsOutcome.Accepted taken =
                to == null ? null : earlier.accepted(intent, report, to).orElse(null);
        if (to != null && taken != null) {
            return told(order, to, () -> taken(order, taken, intent, to, options));
        }
        Delivery closed = gate.closed(order, report, to).orElse(null);
        if (closed != null || to == null) {
            return Objects.requireNonNull(closed, "the gate is closed where there is no number");
        }
        numbers.find(to).ifPresent(mark -> {
            throw new Refused(mark.reason());
        });
        if (!to.equals(report.customerPhone())) {
            move(report, to);
        }
        return told(order, to, () -> send(order, report, to, intent, options));
    }

    /** What the texts say: a corrected report is announced as such to whom the one before was sent. */
    private static MessageText wording(Report report, BatchOptions options) {
        Correction correction = report.versions().correction();
        return correction == null || !correction.sameRecipient()
                ? options.text()
                : options.text()
                        .saying(CorrectionText.wording(
                                options.language(), correction.wasRead(), options.passwordMode()));
    }

    /** A number that is proven unable is not tried again, and a batch of many failures is paused. */
    private Delivery told(DeliveryOrder order, PhoneNumber to, Supplier<Delivery> sending) {
        try {
            return sending.get();
        } catch (Refused refused) {
            if (refused.code() != ProblemCode.SMS_IN_DOUBT && refused.code() != ProblemCode.FILE_MISSING) {
                fates.failed(order.batch());
            }
            if (Untextable.isProvedBy(refused.code())) {
                numbers.mark(to, refused.code());
            }
            throw refused;
        }
    }

    private Delivery send(DeliveryOrder order, Report report, PhoneNumber to, IntentKey intent, BatchOptions options) {
        AccessToken token = AccessToken.random(random);
        KnownPassword key = key(report, options);
        MessageText text = wording(report, options);
        ShortCode code = text.showsCode() ? ShortCode.random(random) : null;
        String body = text.first(settings.brand(), settings.accessUrl() + token.plain(), key.password(), code);
        Instant now = clock.instant();
        if (order.resend() != null) {
            cap.count(options, now);
        }
        links.prepare(new NewLink(
                token.hash(),
                key.password().hash(token),
                intent,
                key.kind(),
                text.second(settings.brand(), key.password()).orElse(null),
                now));
        if (code != null) {
            links.giveCode(token.hash(), CodeKey.of(code), token);
        }
        SmsOutcome outcome = sms.send(new SmsMessage(intent, to, body, token.hash(), now, options.linkLifetime()));
        if (outcome instanceof SmsOutcome.Unknown) {
            throw new SmsUnavailable();
        }
        if (outcome instanceof SmsOutcome.Accepted accepted) {
            if (!accepted.tokenHash().equals(token.hash())) {
                links.abandon(token.hash());
            }
            return taken(order, accepted, intent, to, options);
        }
        links.abandon(token.hash());
        cap.giveBack(options, now);
        if (outcome instanceof SmsOutcome.NotSent busy) {
            throw new SmsUnavailable(busy.code(), busy.retryAfter());
        }
        throw new Refused(((SmsOutcome.Rejected) outcome).code());
    }

    /** What the customer will open the link with: something of their row, or digits that a text brings. */
    private KnownPassword key(Report report, BatchOptions options) {
        String column = options.passwordColumn();
        return column == null
                ? new KnownPassword(PasswordKind.SENT, Password.random(random))
                : reports.values(report.id())
                        .flatMap(values -> KnownPassword.of(values, column))
                        .orElseThrow(() -> new Refused(ProblemCode.FILE_MISSING));
    }

    private Delivery taken(
            DeliveryOrder order, SmsOutcome.Accepted accepted, IntentKey intent, PhoneNumber to, BatchOptions options) {
        passwordText.follow(accepted, intent, to, options);
        fates.taken(order.batch());
        return sentText.settle(order, accepted, options.linkLifetime());
    }

    /** Where the text goes; null when nobody has said. */
    private @Nullable PhoneNumber recipient(DeliveryOrder order, Report report) {
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
