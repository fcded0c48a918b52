package io.resultflow.domain.delivery;

import io.resultflow.domain.HexId;

/** A mark on a phone number: 24 lower-case hex digits by chance. It may stand in addresses and logs: it tells no number. */
public record MarkId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public MarkId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
