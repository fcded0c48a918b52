package io.resultflow.store.report;

import io.resultflow.domain.problem.ProblemCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer was told of a withdrawal.
 *
 * @param failure why that was not possible; null when the provider took the text
 */
public record Notice(Instant at, @Nullable ProblemCode failure) {}
