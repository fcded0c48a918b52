package io.resultflow.store.user;

import io.resultflow.domain.user.UserId;
import java.time.Instant;

/** A staff member who logged in; {@code tokenHash} is the hash of the bearer token. */
public record StaffSession(String tokenHash, UserId userId, Instant expiresAt) {
    @Override
    public String toString() {
        return "StaffSession[" + userId + "]";
    }
}
