package io.resultflow.domain.batch;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has had a hand in a batch, and so cannot release it.
 *
 * @param hands whoever uploaded, started or corrected it
 * @param since when the last of them did; an approval from before was of something else
 */
public record SecondPerson(Set<UserId> hands, Instant since) {
    public SecondPerson {
        hands = Set.copyOf(hands);
    }

    /** Whether {@code user} may release it. */
    public boolean maybe(UserId user) {
        return !hands.contains(user);
    }

    /** Whether an entry of the audit log is a second person's approval of this batch as it is. */
    public boolean approvesBy(AuditEntry entry, BatchId batch) {
        @Nullable UserId actor = entry.actor();
        return entry.action() == AuditAction.BATCH_APPROVED
                && entry.subject().equals(Subject.of(batch))
                && entry.hash().equals(entry.digest())
                && actor != null
                && maybe(actor)
                && !entry.at().isBefore(since);
    }
}
