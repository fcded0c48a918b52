package io.resultflow.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When an event that did not arrive is tried again: ten tries in three days, as Standard Webhooks proposes. */
public final class WebhookRetries {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private WebhookRetries() {}

    /** How long to wait after so many tries, from 1; empty when it is given up. */
    public static Optional<Duration> after(int tries) {
        return tries > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(tries - 1));
    }
}
