package io.resultflow.api.customer;

import io.resultflow.api.web.Language;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.AttemptLimit;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Failures;
import io.resultflow.store.access.Link;
import io.resultflow.store.access.Links;
import io.resultflow.store.audit.Events;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what stands behind a link, and tries passwords on it: one count for pages and API. */
@Component
final class Doors {
    private final Links links;
    private final Reports reports;
    private final SpokenLanguages languages;
    private final MarkedNumbers numbers;
    private final Events events;
    private final Clock clock;

    Doors(Links links, Reports reports, SpokenLanguages languages, MarkedNumbers numbers, Events events, Clock clock) {
        this.links = links;
        this.reports = reports;
        this.languages = languages;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a password. */
    sealed interface Try {
        /** It is the right one. */
        record Right() implements Try {}

        /** It is not; {@code left} more are borne. */
        record Wrong(int left) implements Try {}

        /** None is borne any more. */
        record Locked() implements Try {}
    }

    /** What stands behind the link with this secret. Changes nothing. */
    Door find(String secret) {
        Optional<AccessToken> token = AccessToken.read(secret);
        Optional<Link> link = token.map(AccessToken::hash).flatMap(links::findByHash);
        Optional<Report> report = link.map(Link::reportId).flatMap(reports::find);
        return report.isEmpty() ? new Door.Unknown() : door(token.orElseThrow(), link.orElseThrow(), report.get());
    }

    private Door door(AccessToken token, Link link, Report report) {
        LinkState state = link.stateAt(clock.instant());
        if (state == LinkState.PREPARED || state == LinkState.ABANDONED) {
            return new Door.Unknown();
        }
        Language language = languages.of(report.batchId());
        if (state == LinkState.REVOKED || report.status() == ReportStatus.REVOKED) {
            return ended(report, language);
        }
        if (state == LinkState.EXPIRED || report.status() == ReportStatus.ARCHIVED) {
            return new Door.Expired(link, report, language);
        }
        Failures failures = links.failures(link);
        return AttemptLimit.allows(failures.onLink(), failures.onReport())
                ? new Door.Closed(token, link, report, language)
                : new Door.Locked(link, report, failures.onReport() >= AttemptLimit.PER_REPORT, language);
    }

    private boolean isRefused(Report report) {
        PhoneNumber phone = report.customerPhone();
        return report.status() != ReportStatus.REVOKED
                && phone != null
                && numbers.find(phone)
                        .filter(mark -> mark.source() == MarkSource.PAGE)
                        .isPresent();
    }

    private Door ended(Report report, Language language) {
        if (report.versions().supersededBy() != null) {
            return isReplaced(report) ? new Door.Superseded(language) : new Door.Revoked(language);
        }
        if (report.status() == ReportStatus.REVOKED) {
            return new Door.Withdrawn(language);
        }
        return isRefused(report) ? new Door.Refused(language) : new Door.Revoked(language);
    }

    /** Whether whoever had this version gets the newest one: a version for somebody else is not told of. */
    private boolean isReplaced(Report report) {
        Report version = report;
        boolean replaced = false;
        for (ReportId next = version.versions().supersededBy();
                next != null;
                next = version.versions().supersededBy()) {
            Optional<Report> newer = reports.find(next);
            if (!version.versions().sameRecipient()) {
                return false;
            }
            if (newer.isEmpty()) {
                return true;
            }
            version = newer.get();
            replaced = true;
        }
        return replaced && version.status() != ReportStatus.REVOKED;
    }

    /** Tries a password. A try is taken before it is looked at, so that many at once are not more than the limit. */
    Try open(Door.Closed door, String typed, String address) {
        String tokenHash = door.link().tokenHash();
        if (!links.takeTry(tokenHash)) {
            return new Try.Locked();
        }
        if (Password.typed(door.link().passwordKind(), typed)
                .matches(door.token(), door.link().passwordHash())) {
            links.returnTry(tokenHash);
            return new Try.Right();
        }
        events.record("wrong_password", door.report().id().value(), address);
        Failures failures = links.failures(tokenHash);
        int left = Math.min(AttemptLimit.PER_LINK - failures.onLink(), AttemptLimit.PER_REPORT - failures.onReport());
        return left > 0 ? new Try.Wrong(left) : new Try.Locked();
    }
}
