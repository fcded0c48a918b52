package io.resultflow.domain.audit;

import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param user an API key counts as its owner
 * @param key by which a program does it for them; null when they do it themselves
 */
public record Actor(UserId user, @Nullable ApiKeyId key) {}
