package io.resultflow.api.staff;

import io.resultflow.domain.audit.AuditChange;
import io.resultflow.store.user.UserChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the audit log tells of a change of a user: rights with their values, name and e-mail without. */
final class UserChanges {
    private UserChanges() {}

    /** The changes from {@code before}, null for somebody new. */
    static List<AuditChange> of(@Nullable UserChange before, UserChange after) {
        List<AuditChange> changes = new ArrayList<>();
        add(
                changes,
                "role",
                before == null ? null : before.role().wireName(),
                after.role().wireName());
        add(changes, "may_read_reports", before == null ? null : before.mayReadReports(), after.mayReadReports());
        add(changes, "is_active", before == null ? null : before.active(), after.active());
        String name = before == null ? null : before.fullName();
        if (!after.fullName().equals(name)) {
            changes.add(AuditChange.hidden("full_name", name != null, true));
        }
        String email = before == null ? null : before.email();
        if (!Objects.equals(email, after.email())) {
            changes.add(AuditChange.hidden("email", email != null, after.email() != null));
        }
        return changes;
    }

    private static void add(List<AuditChange> changes, String field, @Nullable Object before, Object after) {
        if (!after.equals(before)) {
            changes.add(AuditChange.of(field, before, after));
        }
    }
}
