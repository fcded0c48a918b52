package io.resultflow.documents.render;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How reports came to be, counted since the start. */
public final class RenderCounts {
    private final LongAdder merged = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final Map<AloneReason, LongAdder> alone = new EnumMap<>(AloneReason.class);
    private final LongAdder doubts = new LongAdder();
    private final LongAdder failures = new LongAdder();

    RenderCounts() {
        for (AloneReason reason : AloneReason.values()) {
            alone.put(reason, new LongAdder());
        }
    }

    void batch(int reports) {
        batches.increment();
        merged.add(reports);
    }

    void single(AloneReason reason) {
        adder(reason).increment();
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
        return alone.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Those of them that were for this reason. */
    public long alone(AloneReason reason) {
        return adder(reason).sum();
    }

    private LongAdder adder(AloneReason reason) {
        return Objects.requireNonNull(alone.get(reason));
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
