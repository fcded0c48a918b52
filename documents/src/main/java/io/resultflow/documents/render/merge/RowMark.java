package io.resultflow.documents.render.merge;

import java.util.OptionalInt;

/**
 * The bookmarks by which a row's pages are found again in the PDF of a merged document: one in the row's first paragraph, one
 * in its last. Letters and digits only: LibreOffice changes anything else in a destination's name.
 */
public enum RowMark {
    FIRST("rf"),
    LAST("re");

    private static final int DIGITS = 5;

    private final String prefix;

    RowMark(String prefix) {
        this.prefix = prefix;
    }

    /** The mark of a row, counted from 0. */
    public String of(int row) {
        return prefix + number(row);
    }

    /** The row of a mark of this kind; empty for any other name. */
    public OptionalInt row(String name) {
        if (name.length() != prefix.length() + DIGITS || !name.startsWith(prefix)) {
            return OptionalInt.empty();
        }
        int row = 0;
        for (int i = prefix.length(); i < name.length(); i++) {
            char digit = name.charAt(i);
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            row = 10 * row + digit - '0';
        }
        return OptionalInt.of(row - 1);
    }

    /** A name that the template gave, as it is called in this row: never that of another row, nor a mark. */
    static String renamed(String name, int row) {
        return name.isEmpty() ? name : name + "r" + number(row);
    }

    private static String number(int row) {
        String number = Integer.toString(row + 1);
        return "0".repeat(DIGITS - number.length()) + number;
    }
}
