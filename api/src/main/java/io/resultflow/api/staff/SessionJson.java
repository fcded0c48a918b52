package io.resultflow.api.staff;

import io.resultflow.store.user.StaffSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login as the API writes it.
 *
 * @param current whether it is the one that asks
 */
record SessionJson(
        String id,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        boolean current) {
    static SessionJson of(StaffSession session, String asking) {
        return new SessionJson(
                session.id().value(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                session.ip(),
                session.userAgent(),
                session.tokenHash().equals(asking));
    }
}
