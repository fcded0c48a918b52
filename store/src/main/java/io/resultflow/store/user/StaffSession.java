package io.resultflow.store.user;

import io.resultflow.domain.user.SessionId;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A staff member who logged in.
 *
 * @param tokenHash the hash of the bearer token
 * @param lastUsedAt at most a minute behind
 * @param ip where the login came from
 */
public record StaffSession(
        String tokenHash,
        SessionId id,
        UserId userId,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable String ip,
        @Nullable String userAgent) {
    @Override
    public String toString() {
        return "StaffSession[" + id + "]";
    }
}
