package io.resultflow.store.access;

import io.resultflow.domain.report.ReportId;
import java.time.Instant;

/** A customer who is inside through one link. */
public record CustomerSession(String secretHash, ReportId reportId, String tokenHash, Instant expiresAt) {
    @Override
    public String toString() {
        return "CustomerSession[" + reportId + "]";
    }
}
