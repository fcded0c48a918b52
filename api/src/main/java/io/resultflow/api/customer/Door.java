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
    record Expired(Language language) implements Door {}

    /** Staff ended it. */
    record Revoked(Language language) implements Door {}

    /** Too many wrong passwords, on this link or on its report. */
    record Locked(Language language) implements Door {}

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
        return this instanceof Locked locked ? Optional.of(locked.language()) : Optional.empty();
    }
}
