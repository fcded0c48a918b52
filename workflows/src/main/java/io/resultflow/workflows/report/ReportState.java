package io.resultflow.workflows.report;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands in the store.
 *
 * @param parked why it cannot go on; null unless it is parked
 * @param sequence number of the newest text, from 1; 0 before the first
 * @param expiresAt when the newest link ends; null before the first
 * @param inDoubt number of the newest text of which nobody knows whether it went out; 0 when there is none
 */
public record ReportState(
        ReportStatus status,
        @Nullable ProblemCode parked,
        int sequence,
        @Nullable Instant expiresAt,
        int inDoubt) {}
