package io.resultflow.domain.audit;

import io.resultflow.domain.HexId;

/**
 * The id of what a person asked for: 24 lower-case hex digits. What they typed (a reason, a phone) stays in the store
 * under it; only the id goes through Temporal.
 */
public record CommandId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public CommandId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
