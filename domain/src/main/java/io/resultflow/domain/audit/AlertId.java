package io.resultflow.domain.audit;

import io.resultflow.domain.HexId;

/** The id of an alert: 24 lower-case hex digits. */
public record AlertId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public AlertId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
