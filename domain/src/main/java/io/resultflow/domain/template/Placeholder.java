package io.resultflow.domain.template;

/**
 * A name that a template prints.
 *
 * @param name as the template writes it
 * @param kind how it is used
 * @param required whether a missing value is an error: false when the template says {@code default(…)} or only asks
 *     {@code if}
 */
public record Placeholder(String name, Kind kind, boolean required) {
    /** How a template uses a name. */
    public enum Kind {
        TEXT,
        CONDITION,
        LIST,
        IMAGE,
        /** Read of each row of a report, in a loop over {@code rows}; needed in every row. */
        ROW
    }
}
