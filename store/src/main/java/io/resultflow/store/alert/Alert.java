package io.resultflow.store.alert;

import io.resultflow.domain.audit.AlertId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that a text was not theirs, and staff should find out whose number it is.
 *
 * @param command what was said, with the number it is about
 * @param undoneAt when staff let the number get texts again; null while it gets none
 */
public record Alert(
        AlertId id,
        ReportId report,
        CommandId command,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable UserId undoneBy) {}
