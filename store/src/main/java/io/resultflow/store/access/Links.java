package io.resultflow.store.access;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.report.ReportId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Every link ever issued. */
@SuppressWarnings("DoNotCallSuggester")
public final class Links {
    public Links(MongoDatabase database, Clock clock) {}

    /** Stores a link before its text is sent: it opens nothing yet. Repeating it changes nothing. */
    public void prepare(String tokenHash, String passwordHash, ReportId report, int version, int sequence) {
        throw new UnsupportedOperationException();
    }

    /** The text went out: the link opens its report until {@code expiresAt}. False when it was ended meanwhile. */
    public boolean activate(String tokenHash, Instant expiresAt) {
        throw new UnsupportedOperationException();
    }

    /** The text never went out. */
    public void abandon(String tokenHash) {
        throw new UnsupportedOperationException();
    }

    public Optional<Link> findByHash(String tokenHash) {
        throw new UnsupportedOperationException();
    }

    /** Ends every prepared and active link of the report for good. */
    public void revokeAll(ReportId report) {
        throw new UnsupportedOperationException();
    }

    /** Ends the report's active links whose time is over at {@code now}. */
    public void expireAll(ReportId report, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Counts a wrong password against the link and its report, and answers both counts after it. */
    public Failures countFailure(String tokenHash) {
        throw new UnsupportedOperationException();
    }

    /** Wrong passwords of all the report's links. */
    public int failures(ReportId report) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes one of the tries that {@code AttemptLimit} allows, before the password is looked at, so that many guesses at
     * once are not more than the limit. False when none is left. Give it back with {@link #returnTry} if it was right.
     */
    public boolean takeTry(String tokenHash) {
        throw new UnsupportedOperationException();
    }

    /** The password was right: the try that was taken does not count. */
    public void returnTry(String tokenHash) {
        throw new UnsupportedOperationException();
    }
}
