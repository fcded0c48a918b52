package io.resultflow.documents.fill;

/**
 * The variables that stand for a placeholder inside compiled parts. Placeholders have names that people chose, with spaces
 * and dots; the template language needs identifiers, so each placeholder has a number and five variables.
 */
public final class Slots {
    /** The rows of the report: each holds the variables of the names that are read of it. */
    public static final String ROWS = "rf_rows";

    private Slots() {}

    /** The text that the sheet shows. */
    public static String text(int slot) {
        return "rf_t" + slot;
    }

    /** The value to compare and to format: a number, a boolean, an ISO date, a list, a record or the text. */
    public static String value(int slot) {
        return "rf_v" + slot;
    }

    /** Text and value together, for what prints the one and compares the other. */
    public static String shown(int slot) {
        return "rf_s" + slot;
    }

    /** The list or record that the cell holds, or its text: what is long or short. */
    public static String sized(int slot) {
        return "rf_n" + slot;
    }

    /** The cell's lines, the list that it holds or its record's names, to loop over. */
    public static String lines(int slot) {
        return "rf_l" + slot;
    }
}
