package io.resultflow.store.audit;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to have something done, as stored.
 *
 * @param by null for a customer
 * @param notifies whether customers are to be told of it
 */
public record Command(
        CommandId id,
        AuditAction action,
        Subject subject,
        @Nullable UserId by,
        @Nullable String reason,
        @Nullable PhoneNumber phone,
        boolean notifies,
        Instant createdAt) {
    @Override
    public String toString() {
        return "Command[" + id + " " + action + "]";
    }
}
