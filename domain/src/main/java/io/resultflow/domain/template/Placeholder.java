package io.resultflow.domain.template;

/**
 * A name that a template prints.
 *
 * @param name as the template writes it
 * @param kind how it is used
 * @param required whether a missing value is an error: false when the template says {@code default(…)} or only asks
 *     {@code if}
 * @param asShown whether some place prints the cell as its sheet shows it, with no {@code number}, {@code date} or the like
 */
public record Placeholder(String name, Kind kind, boolean required, boolean asShown) {
    /** A name of which nobody said in which form it is printed. */
    public Placeholder(String name, Kind kind, boolean required) {
        this(name, kind, required, kind == Kind.TEXT || kind == Kind.ROW);
    }

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
