package io.resultflow.store.audit;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to have something done.
 *
 * @param by null for a customer
 * @param notifies whether customers are to be told of it
 */
public record NewCommand(
        AuditAction action,
        Subject subject,
        @Nullable UserId by,
        @Nullable String reason,
        @Nullable PhoneNumber phone,
        boolean notifies) {
    /** One of which customers are not told. */
    public NewCommand(
            AuditAction action,
            Subject subject,
            @Nullable UserId by,
            @Nullable String reason,
            @Nullable PhoneNumber phone) {
        this(action, subject, by, reason, phone, false);
    }

    @Override
    public String toString() {
        return "NewCommand[" + action + "]";
    }
}
