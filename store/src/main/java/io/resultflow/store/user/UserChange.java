package io.resultflow.store.user;

import io.resultflow.domain.user.Role;
import org.jspecify.annotations.Nullable;

/** What an admin sets of a staff member; everything else only its owner changes. */
public record UserChange(@Nullable String email, String fullName, Role role, boolean mayReadReports, boolean active) {
    /** What stands now. */
    public static UserChange of(User user) {
        return new UserChange(user.email(), user.fullName(), user.role(), user.mayReadReports(), user.active());
    }

    @Override
    public String toString() {
        return "UserChange[" + role + "]";
    }
}
