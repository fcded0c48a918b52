package io.resultflow.api.security;

import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;

/**
 * The staff member who makes a request.
 *
 * @param tokenHash of the session that let them in
 */
public record Staff(UserId id, Role role, String tokenHash) {
    @Override
    public String toString() {
        return "Staff[" + id + "]";
    }
}
