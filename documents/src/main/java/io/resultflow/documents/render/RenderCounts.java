package io.resultflow.documents.render;

import java.util.concurrent.atomic.LongAdder;

/** How reports came to be, counted since the start. */
public final class RenderCounts {
    private final LongAdder merged = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder alone = new LongAdder();
    private final LongAdder doubts = new LongAdder();
    private final LongAdder failures = new LongAdder();

    void batch(int reports) {
        batches.increment();
        merged.add(reports);
    }

    void single() {
        alone.increment();
    }

    void doubt() {
        doubts.increment();
    }

    void failure() {
        failures.increment();
    }

    /** Reports that were split off a merged document. */
    public long merged() {
        return merged.sum();
    }

    /** Merged documents. */
    public long batches() {
        return batches.sum();
    }

    /** Reports that were converted by themselves. */
    public long alone() {
        return alone.sum();
    }

    /** Reports that were merged and then made again by themselves, because it was not certain what belongs to them. */
    public long doubts() {
        return doubts.sum();
    }

    /** Merged documents that failed and were taken apart. */
    public long failures() {
        return failures.sum();
    }
}
