package io.resultflow.workers.counterexample;

import io.resultflow.api.counterexample.BreaksEveryRule;
import org.jspecify.annotations.Nullable;

/** What the room's rule must reject. */
public final class ImportsApi {
    public @Nullable BreaksEveryRule api;
}
