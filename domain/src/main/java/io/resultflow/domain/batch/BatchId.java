package io.resultflow.domain.batch;

import io.resultflow.domain.HexId;

/** A batch's id: 24 lower-case hex digits, the text of a MongoDB ObjectId. */
public record BatchId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public BatchId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
