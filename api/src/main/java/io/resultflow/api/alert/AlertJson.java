package io.resultflow.api.alert;

import io.resultflow.store.alert.Alert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the API writes it; the number stands in the report.
 *
 * @param kind {@code not_for_me}: whoever got the text says that it is not theirs
 * @param undoneAt when staff let the number get texts again; null while it gets none
 */
record AlertJson(
        String id,
        String kind,
        String reportId,
        Instant at,
        @Nullable Instant undoneAt) {
    static AlertJson of(Alert alert) {
        return new AlertJson(alert.id().value(), "not_for_me", alert.report().value(), alert.at(), alert.undoneAt());
    }
}
