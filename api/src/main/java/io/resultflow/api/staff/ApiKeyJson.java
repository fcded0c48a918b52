package io.resultflow.api.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resultflow.store.user.ApiKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the API writes it.
 *
 * @param key the key itself, in the answer to its making and never again
 */
record ApiKeyJson(
        String id,
        String name,
        String scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {
    static ApiKeyJson of(ApiKey stored, @Nullable String key) {
        return new ApiKeyJson(
                stored.id().value(),
                stored.name(),
                stored.scope().wireName(),
                stored.createdAt(),
                stored.expiresAt(),
                stored.lastUsedAt(),
                key);
    }

    @Override
    public String toString() {
        return "ApiKeyJson[" + id + "]";
    }
}
