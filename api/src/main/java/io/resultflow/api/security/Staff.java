package io.resultflow.api.security;

import io.resultflow.domain.audit.Actor;
import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The staff member who makes a request, also through an API key: a key counts as its owner.
 *
 * @param tokenHash of the session or key that let them in
 * @param key the API key that let them in; null for a login
 */
public record Staff(
        UserId id,
        Set<Permission> permissions,
        String tokenHash,
        @Nullable ApiKeyId key) {
    public Staff {
        permissions = Set.copyOf(permissions);
    }

    /** As the audit log names them. */
    public Actor actor() {
        return new Actor(id, key);
    }

    /** Whether nothing but a new password is open to them. */
    public boolean mustChangePassword() {
        return permissions.equals(Set.of(Permission.OWN_PASSWORD));
    }

    @Override
    public String toString() {
        return "Staff[" + id + "]";
    }
}
