package io.resultflow.domain.counterexample;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What the room's rule must reject. */
public final class ImportsSpring {
    public @Nullable ApplicationContext context;
}
