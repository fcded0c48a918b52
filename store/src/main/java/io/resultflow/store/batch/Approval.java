package io.resultflow.store.batch;

import io.resultflow.domain.batch.SecondPerson;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may release a batch, and who has.
 *
 * @param by null while nobody has
 * @param at null while nobody has
 */
public record Approval(
        SecondPerson second, @Nullable UserId by, @Nullable Instant at) {
    /** Whether somebody has. */
    public boolean isGiven() {
        return at != null;
    }
}
