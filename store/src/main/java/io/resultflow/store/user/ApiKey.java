package io.resultflow.store.user;

import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.KeyScope;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that a program calls with in its owner's name.
 *
 * @param name what its owner calls it
 * @param lastUsedAt at most a minute behind; null when it never was
 */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        String name,
        KeyScope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
