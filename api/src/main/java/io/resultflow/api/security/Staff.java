package io.resultflow.api.security;

import io.resultflow.domain.user.UserId;
import java.util.Set;

/**
 * The staff member who makes a request, also through an API key: a key counts as its owner.
 *
 * @param tokenHash of the session or key that let them in
 */
public record Staff(UserId id, Set<Permission> permissions, String tokenHash) {
    public Staff {
        permissions = Set.copyOf(permissions);
    }

    /** Whether nothing but a new password is open to them. */
    boolean mustChangePassword() {
        return permissions.equals(Set.of(Permission.OWN_PASSWORD));
    }

    @Override
    public String toString() {
        return "Staff[" + id + "]";
    }
}
