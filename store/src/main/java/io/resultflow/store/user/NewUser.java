package io.resultflow.store.user;

import io.resultflow.domain.user.Role;
import org.jspecify.annotations.Nullable;

/** A staff member to be stored, active. */
public record NewUser(String username, @Nullable String email, String hashedPassword, String fullName, Role role) {
    @Override
    public String toString() {
        return "NewUser[" + role + "]";
    }
}
