package io.resultflow.domain.intake;

/**
 * One cell as its reader sees it.
 *
 * @param text the displayed text ({@code 0.1}, {@code 03/11/2026}), never null, stripped of outer white space
 * @param kind what it is, so that filters can format it again
 * @param raw the value apart from its form: ISO 8601 for dates, plain decimal digits for numbers, else the text
 */
public record Cell(String text, Kind kind, String raw) {
    /** What a cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** A formula's error, such as {@code #REF!}. */
        ERROR
    }

    /** A cell with nothing in it. */
    public static final Cell EMPTY = new Cell("", Kind.EMPTY, "");

    /** A cell of plain text. */
    public static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(text, Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
