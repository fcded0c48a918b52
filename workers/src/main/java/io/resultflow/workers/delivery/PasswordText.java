package io.resultflow.workers.delivery;

import io.resultflow.domain.Sha256;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.Link;
import io.resultflow.store.access.Links;
import io.resultflow.store.access.SecondText;
import io.resultflow.store.access.SecondTexts;
import io.resultflow.workers.WorkerStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The text that brings a link's password, after the provider has taken the link's own: once, whoever repeats it. That the
 * first was taken is written down before the second is tried, and the report is delivered only after both.
 */
final class PasswordText {
    private final Links links;
    private final Attempts attempts;
    private final SecondTexts texts;
    private final SmsSender sms;
    private final DailyCap cap;
    private final Clock clock;

    PasswordText(WorkerStore store, SmsSender sms, DailyCap cap, Clock clock) {
        this.links = store.links();
        this.attempts = store.attempts();
        this.texts = store.secondTexts();
        this.sms = sms;
        this.cap = cap;
        this.clock = clock;
    }

    /**
     * Brings the password, where it goes by a text of its own and has not gone yet.
     *
     * @param first the acceptance of the link's text
     * @throws SmsUnavailable when it is to be tried again
     * @throws Refused when the provider never takes it; {@code SMS_IN_DOUBT} when nobody knows whether it has
     */
    void follow(SmsOutcome.Accepted first, IntentKey intent, PhoneNumber to, BatchOptions options) {
        Link link = links.findByHash(first.tokenHash()).orElseThrow(() -> new Refused(ProblemCode.SMS_IN_DOUBT));
        SecondText second = link.secondText();
        if (second == null) {
            return;
        }
        attempts.recordReceipt(intent, new Receipt(first.providerId(), DeliveryStatus.SENT, null, first.at()));
        // The body tells this text from all others to the number, as the link does of the first.
        String mark = Sha256.hex(second.body());
        if (second.triedAt() == null
                || isMissing(new SmsAttempt(intent.ofPassword(), to, mark, second.triedAt()), link)) {
            cap.count(options, clock.instant());
            send(link, new Unsent(intent.ofPassword(), to, second.body(), mark, options.linkLifetime()));
        }
    }

    private record Unsent(IntentKey intent, PhoneNumber to, String body, String mark, Duration lifetime) {
        SmsMessage at(Instant now) {
            return new SmsMessage(intent, to, body, mark, now, lifetime);
        }

        @Override
        public String toString() {
            return "Unsent[" + intent + "]";
        }
    }

    private boolean isMissing(SmsAttempt attempt, Link link) {
        Lookup lookup = sms.find(attempt);
        if (lookup instanceof Lookup.Inconclusive) {
            throw new Refused(ProblemCode.SMS_IN_DOUBT);
        }
        if (lookup instanceof Lookup.Found) {
            texts.taken(link.tokenHash());
            return false;
        }
        return true;
    }

    private void send(Link link, Unsent unsent) {
        Instant now = clock.instant();
        texts.tried(link.tokenHash(), now);
        SmsOutcome outcome = sms.send(unsent.at(now));
        if (outcome instanceof SmsOutcome.Unknown) {
            throw new SmsUnavailable();
        }
        if (outcome instanceof SmsOutcome.Accepted) {
            texts.taken(link.tokenHash());
            return;
        }
        texts.notTaken(link.tokenHash());
        if (outcome instanceof SmsOutcome.NotSent busy) {
            throw new SmsUnavailable(busy.code(), busy.retryAfter());
        }
        throw new Refused(((SmsOutcome.Rejected) outcome).code());
    }
}
