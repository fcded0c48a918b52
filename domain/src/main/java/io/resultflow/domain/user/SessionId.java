package io.resultflow.domain.user;

import io.resultflow.domain.HexId;

/** One login of a staff member: 24 lower-case hex digits. It may be shown, for it opens nothing. */
public record SessionId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public SessionId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
