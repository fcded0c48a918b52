package io.resultflow.store.access;

import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.report.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issued link.
 *
 * @param passwordHash HMAC of the password keyed by the plain token
 * @param passwordKind what the page asks for
 * @param version of the report that it opens
 * @param sequence of the text that carried it
 * @param expiresAt null until it is active
 * @param preparedAt its text was not sent earlier
 * @param receipt what the provider told of the text that carried it; null when it told nothing
 * @param secondText the text that is still to bring its password; null when none is
 */
public record Link(
        String tokenHash,
        String passwordHash,
        PasswordKind passwordKind,
        ReportId reportId,
        int version,
        int sequence,
        LinkState state,
        @Nullable Instant expiresAt,
        int failedAttempts,
        Instant preparedAt,
        @Nullable Receipt receipt,
        @Nullable SecondText secondText) {

    /** Where it stands at {@code now}: an active one whose time is over counts as expired. */
    public LinkState stateAt(Instant now) {
        return state == LinkState.ACTIVE && expiresAt != null && !now.isBefore(expiresAt) ? LinkState.EXPIRED : state;
    }

    @Override
    public String toString() {
        return "Link[" + reportId + " " + sequence + " " + state + "]";
    }
}
