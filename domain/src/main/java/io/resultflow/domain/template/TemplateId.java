package io.resultflow.domain.template;

import io.resultflow.domain.HexId;

/** A template's id: 24 lower-case hex digits, the text of a MongoDB ObjectId. */
public record TemplateId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public TemplateId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
