package io.resultflow.store.user;

import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import org.jspecify.annotations.Nullable;

/**
 * A staff member to be stored, active.
 *
 * @param mayReadReports whether a viewer is granted PDFs; an admin reads them anyway
 */
public record NewUser(
        String username,
        @Nullable String email,
        String hashedPassword,
        String fullName,
        Role role,
        boolean mayReadReports,
        PasswordOrigin passwordOrigin) {
    @Override
    public String toString() {
        return "NewUser[" + role + "]";
    }
}
