package io.resultflow.domain.delivery;

import io.resultflow.domain.problem.ProblemCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a text that it took.
 *
 * @param providerId the provider's name for the text
 * @param failure why it failed; null unless {@code status} is {@link DeliveryStatus#FAILED}
 * @param at when we were told
 */
public record Receipt(
        String providerId, DeliveryStatus status, @Nullable ProblemCode failure, Instant at) {}
