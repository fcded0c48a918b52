package io.resultflow.domain.user;

import io.resultflow.domain.HexId;

/** A staff member's id: 24 lower-case hex digits, the text of a MongoDB ObjectId. */
public record UserId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public UserId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
