package io.resultflow.domain.template;

import io.resultflow.domain.HexId;
import io.resultflow.domain.file.FileId;

/** A preview's id: 24 lower-case hex digits, the text of a MongoDB ObjectId. */
public record PreviewId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public PreviewId {
        HexId.require(value);
    }

    /** Where its PDF stands: known beforehand, so that no PDF is left behind that nobody knows of. */
    public FileId pdf() {
        return new FileId(HexId.following(value + ":preview"));
    }

    @Override
    public String toString() {
        return value;
    }
}
