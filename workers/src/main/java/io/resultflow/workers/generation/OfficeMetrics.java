package io.resultflow.workers.generation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.resultflow.libreoffice.Departure;
import io.resultflow.libreoffice.OfficeCounts;
import java.util.Locale;

/** {@link OfficeCounts} for whoever watches the process: which LibreOffices came and went, and whether that was felt. */
public final class OfficeMetrics implements MeterBinder {
    private final OfficeCounts counts;

    public OfficeMetrics(OfficeCounts counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("resultflow.office.starts", counts, OfficeCounts::starts)
                .description("LibreOffice processes that came up")
                .register(registry);
        for (Departure why : Departure.values()) {
            FunctionCounter.builder("resultflow.office.departures", counts, count -> count.departures(why))
                    .description("LibreOffice processes that went")
                    .tag("reason", why.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        FunctionCounter.builder("resultflow.office.waits", counts, OfficeCounts::waitsForStart)
                .description("Documents whose turn it was and that waited for a LibreOffice to start")
                .register(registry);
    }
}
