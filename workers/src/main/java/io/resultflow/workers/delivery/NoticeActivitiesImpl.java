package io.resultflow.workers.delivery;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Untextable;
import io.resultflow.domain.delivery.WithdrawalText;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.store.access.Links;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Notice;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.WorkerStore;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.report.NoticeActivities;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * A notice is tried like any text: its link, which opens nothing and shows whom to ask, is stored before the provider is
 * asked, and whoever repeats it first finds out what became of it.
 */
public final class NoticeActivitiesImpl implements NoticeActivities {
    private final Reports reports;
    private final KnownBatches batches;
    private final Links links;
    private final MarkedNumbers numbers;
    private final EarlierAttempts earlier;
    private final SmsSender sms;
    private final DeliverySettings settings;
    private final SecureRandom random;
    private final Clock clock;

    public NoticeActivitiesImpl(
            WorkerStore store,
            KnownBatches batches,
            SmsSender sms,
            DeliverySettings settings,
            SecureRandom random,
            Clock clock) {
        this.reports = store.reports();
        this.batches = batches;
        this.links = store.links();
        this.numbers = store.numbers();
        this.earlier = new EarlierAttempts(store, sms);
        this.sms = sms;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void tellWithdrawn(ReportId id, BatchId batch) {
        Failures.told(() -> Pulse.during(() -> {
            Report report = reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
            if (isDue(report)) {
                tell(report, batches.fixed(batch).options());
            }
            return id;
        }));
    }

    /** Whoever was not reached has nothing to be told, and a newer version tells by itself. */
    private boolean isDue(Report report) {
        return report.status() == ReportStatus.REVOKED
                && report.versions().supersededBy() == null
                && report.delivery() != null
                && report.delivery().status() != DeliveryStatus.FAILED
                && reports.notice(report.id()).isEmpty()
                && report.customerPhone() != null
                && numbers.find(report.customerPhone()).isEmpty();
    }

    private void tell(Report report, BatchOptions options) {
        IntentKey intent = IntentKey.ofNotice(report.id(), report.version());
        PhoneNumber to = Objects.requireNonNull(report.customerPhone(), "whoever is told has a phone");
        SmsOutcome outcome = earlier.accepted(intent, report, to)
                .<SmsOutcome>map(taken -> taken)
                .orElseGet(() -> send(intent, to, options));
        if (outcome instanceof SmsOutcome.Unknown) {
            throw new SmsUnavailable();
        }
        if (outcome instanceof SmsOutcome.NotSent busy) {
            throw new SmsUnavailable(busy.code(), busy.retryAfter());
        }
        if (outcome instanceof SmsOutcome.Rejected rejected) {
            if (Untextable.isProvedBy(rejected.code())) {
                numbers.mark(to, rejected.code());
            }
            reports.recordNotice(report.id(), new Notice(clock.instant(), rejected.code()));
        } else if (outcome instanceof SmsOutcome.Accepted accepted) {
            reports.recordNotice(report.id(), new Notice(accepted.at(), null));
        }
        links.revokeAll(report.id());
    }

    private SmsOutcome send(IntentKey intent, PhoneNumber to, BatchOptions options) {
        AccessToken token = AccessToken.random(random);
        String body =
                WithdrawalText.compose(options.language(), settings.brand(), settings.accessUrl() + token.plain());
        Instant now = clock.instant();
        links.prepare(token.hash(), Password.random(random).hash(token), intent, now);
        SmsOutcome outcome = sms.send(new SmsMessage(intent, to, body, token.hash(), now, options.linkLifetime()));
        if (outcome instanceof SmsOutcome.NotSent || outcome instanceof SmsOutcome.Rejected) {
            links.abandon(token.hash());
        }
        return outcome;
    }
}
