package io.resultflow.api.counterexample;

import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.workers.counterexample.ImportsApi;
import io.resultflow.workflows.report.ReportWorkflowImpl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every rule about the api must reject. */
public final class BreaksEveryRule {
    public @Nullable ImportsApi workers;
    public @Nullable ReportMoves reportMoves;
    public @Nullable BatchMoves batchMoves;
    public @Nullable ReportWorkflowImpl implementation;

    /** Asks the machine instead of the clock bean. */
    public Instant now() {
        return Instant.now();
    }
}
