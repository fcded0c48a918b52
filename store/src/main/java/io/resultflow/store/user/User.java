package io.resultflow.store.user;

import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A staff member. */
public record User(
        UserId id,
        String username,
        @Nullable String email,
        String hashedPassword,
        String fullName,
        Role role,
        boolean active,
        @Nullable Instant lastLogin,
        Instant createdAt) {
    @Override
    public String toString() {
        return "User[" + id + " " + role + "]";
    }
}
