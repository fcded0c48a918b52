package io.resultflow.workers.delivery;

import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsSender;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.Link;
import io.resultflow.store.access.Links;
import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.WorkerStore;
import java.util.Comparator;
import java.util.Optional;

/**
 * What became of the earlier tries to send a text. A try is stored before the provider is asked, so one that is neither
 * settled nor given up may have reached the customer: that is found out before anything is sent again.
 */
final class EarlierAttempts {
    private final Reports reports;
    private final Attempts attempts;
    private final Links links;
    private final SmsSender sms;

    EarlierAttempts(WorkerStore store, SmsSender sms) {
        this.reports = store.reports();
        this.attempts = store.attempts();
        this.links = store.links();
        this.sms = sms;
    }

    /**
     * The acceptance of the text, if one of its tries was taken; empty when surely none was.
     *
     * @throws Refused {@code SMS_IN_DOUBT} when that cannot be known: only a person may have it sent again
     */
    Optional<Accepted> accepted(IntentKey intent, Report report, PhoneNumber to) {
        return attempts.of(intent).stream()
                .filter(attempt -> attempt.state() != LinkState.ABANDONED)
                // A notice's link is never to open anything: that it was revoked says nothing of its text.
                .filter(attempt -> attempt.state() != LinkState.REVOKED || intent.isNotice())
                .sorted(Comparator.comparing(Link::preparedAt))
                .flatMap(attempt -> accepted(attempt, intent, report, to).stream())
                .findFirst();
    }

    private Optional<Accepted> accepted(Link attempt, IntentKey intent, Report report, PhoneNumber to) {
        Delivery told = report.delivery();
        if (told != null && reports.isNewestLink(report.id(), attempt.tokenHash())) {
            return Optional.of(new Accepted(told.smsProviderId(), told.sentAt(), attempt.tokenHash()));
        }
        Receipt receipt = attempt.receipt();
        if (receipt != null) {
            return Optional.of(new Accepted(receipt.providerId(), receipt.at(), attempt.tokenHash()));
        }
        Lookup lookup = sms.find(new SmsAttempt(intent, to, attempt.tokenHash(), attempt.preparedAt()));
        if (lookup instanceof Lookup.Found found) {
            return Optional.of(found.accepted());
        }
        if (lookup instanceof Lookup.Inconclusive) {
            throw new Refused(ProblemCode.SMS_IN_DOUBT);
        }
        links.abandon(attempt.tokenHash());
        return Optional.empty();
    }
}
