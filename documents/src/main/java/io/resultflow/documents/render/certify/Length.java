package io.resultflow.documents.render.certify;

/**
 * How much an invented report says.
 *
 * @see SyntheticReports
 */
enum Length {
    SHORT(1, 1),
    USUAL(3, 3),
    /** Over several pages, as far as the template has room for it. */
    LONG(60, 40);

    /** So many words, spread over a template's texts, are more than a page. */
    private static final int MORE_THAN_A_PAGE = 900;

    private final int lines;
    private final int words;

    Length(int lines, int words) {
        this.lines = lines;
        this.words = words;
    }

    /** Rows of the report, and lines of a list. */
    int lines() {
        return lines;
    }

    /** Words of each text of a template with so many. */
    int words(int texts) {
        return this == LONG ? Math.max(words, MORE_THAN_A_PAGE / Math.max(1, texts)) : words;
    }
}
