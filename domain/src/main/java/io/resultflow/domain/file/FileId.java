package io.resultflow.domain.file;

import io.resultflow.domain.HexId;

/** A stored file's id: 24 lower-case hex digits, the text of a MongoDB ObjectId. */
public record FileId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public FileId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
