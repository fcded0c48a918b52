package io.resultflow.domain.user;

import io.resultflow.domain.HexId;

/** An API key, not its secret: 24 lower-case hex digits. It may be shown, for it opens nothing. */
public record ApiKeyId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public ApiKeyId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
