package io.resultflow.api.staff;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.user.Role;
import io.resultflow.store.user.User;
import io.resultflow.store.user.UserChange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an admin says of a staff member; what is absent stays as it is. */
record UserForm(
        @Nullable String username,
        @Nullable String email,
        @Nullable String fullName,
        @Nullable String role,
        @Nullable Boolean mayReadReports,
        @Nullable Boolean isActive) {
    private static final int LONGEST = 200;
    private static final String USERNAME = "[a-z0-9][a-z0-9._@-]{2,63}";

    /** The name of somebody new. */
    String newUsername() {
        String name = Typed.required("username", username);
        if (!name.matches(USERNAME)) {
            throw BadField.notAllowed("username");
        }
        return name;
    }

    /** What somebody new is. */
    UserChange toNew() {
        return new UserChange(
                Typed.optional("email", email, LONGEST),
                name(),
                role == null ? Role.VIEWER : role(role),
                Boolean.TRUE.equals(mayReadReports),
                true);
    }

    /** What {@code user} becomes. */
    UserChange on(User user) {
        if (username != null && !username.equals(user.username())) {
            throw BadField.notAllowed("username");
        }
        return new UserChange(
                email == null ? user.email() : Typed.optional("email", email, LONGEST),
                fullName == null ? user.fullName() : name(),
                role == null ? user.role() : role(role),
                mayReadReports == null ? user.mayReadReports() : mayReadReports,
                isActive == null ? user.active() : isActive);
    }

    private String name() {
        String name = Typed.optional("full_name", fullName, LONGEST);
        if (name == null) {
            throw BadField.missing("full_name");
        }
        return name;
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> BadField.notAllowed("role"));
    }

    @Override
    public String toString() {
        return "UserForm[" + role + "]";
    }
}
