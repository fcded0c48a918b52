package io.resultflow.api.customer;

import io.resultflow.api.web.Language;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.store.access.Link;
import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Report;
import java.util.Optional;

/** What stands behind a link that somebody followed. */
sealed interface Door {
    /** No link of ours, or one that was never sent. */
    record Unknown() implements Door {}

    /** Its time is over. */
    record Expired(Link link, Report report, Language language) implements Door {
        @Override
        public String toString() {
            return "Expired[" + report.id() + "]";
        }
    }

    /** Staff ended it. */
    record Revoked(Language language) implements Door {}

    /** Whoever got it said that it was not theirs. */
    record Refused(Language language) implements Door {}

    /** Staff took the report itself back. */
    record Withdrawn(Language language) implements Door {}

    /** A newer version took its place; its text goes to the same customer at the same phone. */
    record Superseded(Language language) implements Door {}

    /**
     * Too many wrong passwords, on this link or on its report.
     *
     * @param forLife whether no other link of the report would open either: then only staff can help
     */
    record Locked(Link link, Report report, boolean forLife, Language language) implements Door {
        @Override
        public String toString() {
            return "Locked[" + report.id() + "]";
        }
    }

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
        if (this instanceof Withdrawn withdrawn) {
            return Optional.of(withdrawn.language());
        }
        if (this instanceof Superseded superseded) {
            return Optional.of(superseded.language());
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

    /** Whether a later text than this link's went out. */
    default boolean isOutdated() {
        if (this instanceof Expired expired) {
            return isOutdated(expired.link(), expired.report());
        }
        return this instanceof Locked locked && isOutdated(locked.link(), locked.report());
    }

    private static boolean isOutdated(Link link, Report report) {
        Delivery newest = report.delivery();
        return newest != null && newest.sequence() > link.sequence();
    }

    /** The report of a link that a new one may take the place of. */
    default Optional<Report> renewable() {
        return this instanceof Expired || (this instanceof Locked locked && !locked.forLife())
                ? living()
                : Optional.empty();
    }
}
