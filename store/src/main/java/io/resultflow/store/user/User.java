package io.resultflow.store.user;

import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A staff member.
 *
 * @param mayReadReports whether a viewer is granted PDFs; an admin reads them anyway
 * @param secondFactor whether a login also asks for a code
 */
public record User(
        UserId id,
        String username,
        @Nullable String email,
        String hashedPassword,
        String fullName,
        Role role,
        boolean active,
        @Nullable Instant lastLogin,
        Instant createdAt,
        boolean mayReadReports,
        PasswordOrigin passwordOrigin,
        boolean secondFactor) {
    /** Whether they may see what stands in a report. */
    public boolean readsReports() {
        return role == Role.ADMIN || mayReadReports;
    }

    @Override
    public String toString() {
        return "User[" + id + " " + role + "]";
    }
}
