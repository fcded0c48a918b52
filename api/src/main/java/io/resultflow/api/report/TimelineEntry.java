package io.resultflow.api.report;

import java.time.Instant;

/** One thing that happened to a report, or will: {@code created}, {@code parked}, {@code sent}, {@code viewed}, {@code expires}. */
public record TimelineEntry(Instant at, String event) {}
