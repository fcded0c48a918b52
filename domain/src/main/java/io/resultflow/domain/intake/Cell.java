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

    /** A formula whose value its program never saved. */
    public static final Cell NOT_CALCULATED = new Cell("=", Kind.ERROR, "=");

    /** A cell of plain text, without the white space around it that nobody sees, no-break spaces too. */
    public static Cell text(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        String stripped = text.substring(start, end);
        return stripped.isEmpty() ? EMPTY : new Cell(stripped, Kind.TEXT, stripped);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\ufeff'
                || letter == '\u200b';
    }

    /** What to read a phone from: a number's digits where its form is not made of digits ({@code 8.49E+10}). */
    public String digits() {
        return kind == Kind.NUMBER && !text.matches("[0-9 .()-]+") ? raw : text;
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
