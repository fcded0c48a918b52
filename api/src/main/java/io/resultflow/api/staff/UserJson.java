package io.resultflow.api.staff;

import io.resultflow.store.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A staff member as the API writes one.
 *
 * @param mustChangePassword whether somebody else knows the password: a person is asked for a new one at login
 */
public record UserJson(
        String id,
        String username,
        @Nullable String email,
        String fullName,
        String role,
        boolean mayReadReports,
        boolean isActive,
        boolean mfa,
        boolean mustChangePassword,
        @Nullable Instant lastLogin,
        Instant createdAt) {
    static UserJson of(User user) {
        return new UserJson(
                user.id().value(),
                user.username(),
                user.email(),
                user.fullName(),
                user.role().wireName(),
                user.readsReports(),
                user.active(),
                user.secondFactor(),
                user.passwordOrigin().isToBeChanged(),
                user.lastLogin(),
                user.createdAt());
    }

    @Override
    public String toString() {
        return "UserJson[" + id + "]";
    }
}
