package io.resultflow.api.security;

import io.resultflow.store.user.User;

/** A staff member as the API writes one. */
record UserJson(String id, String username, String fullName, String role) {
    static UserJson of(User user) {
        return new UserJson(
                user.id().value(), user.username(), user.fullName(), user.role().wireName());
    }
}
