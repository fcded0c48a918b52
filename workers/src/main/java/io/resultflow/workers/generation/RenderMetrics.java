package io.resultflow.workers.generation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.resultflow.documents.render.AloneReason;
import io.resultflow.documents.render.RenderCounts;
import java.util.Locale;

/** {@link RenderCounts} for whoever watches the process: how many reports were merged, how many were not and why. */
public final class RenderMetrics implements MeterBinder {
    private final RenderCounts counts;

    public RenderMetrics(RenderCounts counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("resultflow.render.merged", counts, RenderCounts::merged)
                .description("Reports that were split off a merged document")
                .register(registry);
        FunctionCounter.builder("resultflow.render.batches", counts, RenderCounts::batches)
                .description("Merged documents")
                .register(registry);
        for (AloneReason reason : AloneReason.values()) {
            FunctionCounter.builder("resultflow.render.alone", counts, count -> count.alone(reason))
                    .description("Reports that were converted by themselves")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        FunctionCounter.builder("resultflow.render.doubts", counts, RenderCounts::doubts)
                .description("Reports that were merged and made again, because it was not certain what belongs to them")
                .register(registry);
        FunctionCounter.builder("resultflow.render.failures", counts, RenderCounts::failures)
                .description("Merged documents that failed and were taken apart")
                .register(registry);
    }
}
