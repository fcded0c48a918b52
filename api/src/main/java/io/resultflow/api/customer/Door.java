package io.resultflow.api.customer;

import io.resultflow.api.web.Language;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.store.access.Link;
import io.resultflow.store.report.Report;
import java.util.Optional;

/** What stands behind a link that somebody followed. */
sealed interface Door {
    /** No link of ours, or one that was never sent. */
    record Unknown() implements Door {}

    /** Its time is over. */
    record Expired(Report report, Language language) implements Door {}

    /** Staff ended it. */
    record Revoked(Language language) implements Door {}

    /** Whoever got it said that it was not theirs. */
    record Refused(Language language) implements Door {}

    /**
     * Too many wrong passwords, on this link or on its report.
     *
     * @param forLife whether no other link of the report would open either: then only staff can help
     */
    record Locked(Report report, boolean forLife, Language language) implements Door {}

    /** It opens with its password. */
    record Closed(AccessToken token, Link link, Report report, Language language) implements Door {
        @Override
        public String toString() {
            return "Closed[" + report.id() + "]";
        }
    }

    /** The batch's language, where there is a batch. */
    default Optional<Language> spoken() {
        if (this instanceof Closed closed) {
            return Optional.of(closed.language());
        }
        if (this instanceof Expired expired) {
            return Optional.of(expired.language());
        }
        if (this instanceof Revoked revoked) {
            return Optional.of(revoked.language());
        }
        if (this instanceof Refused refused) {
            return Optional.of(refused.language());
        }
        return this instanceof Locked locked ? Optional.of(locked.language()) : Optional.empty();
    }

    /** The report of a link that was not ended by anybody. */
    default Optional<Report> living() {
        if (this instanceof Closed closed) {
            return Optional.of(closed.report());
        }
        if (this instanceof Expired expired) {
            return Optional.of(expired.report());
        }
        return this instanceof Locked locked ? Optional.of(locked.report()) : Optional.empty();
    }

    /** The report of a link that a new one may take the place of. */
    default Optional<Report> renewable() {
        return this instanceof Expired || (this instanceof Locked locked && !locked.forLife())
                ? living()
                : Optional.empty();
    }
}
