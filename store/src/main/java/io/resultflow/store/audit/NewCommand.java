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
 */
public record NewCommand(
        AuditAction action,
        Subject subject,
        @Nullable UserId by,
        @Nullable String reason,
        @Nullable PhoneNumber phone) {
    @Override
    public String toString() {
        return "NewCommand[" + action + "]";
    }
}
