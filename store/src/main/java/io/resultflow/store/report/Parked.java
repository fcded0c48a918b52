package io.resultflow.store.report;

import io.resultflow.domain.problem.ProblemCode;
import java.time.Instant;

/** Why and since when a report cannot go on. */
public record Parked(ProblemCode code, Instant at) {}
