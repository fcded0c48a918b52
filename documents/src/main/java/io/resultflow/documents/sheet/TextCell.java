package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a text as programs save it into the cell that Excel shows for it. */
final class TextCell {
    /** What a formula that failed is saved as. */
    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!");

    /** {@code ="0012"}: how programs keep Excel from dropping the zeros. */
    private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"");

    private TextCell() {}

    static Cell of(String value) {
        Matcher kept = KEPT.matcher(value);
        if (kept.matches()) {
            return Cell.text(kept.group(1));
        }
        Cell text = Cell.text(value);
        return isError(text.text()) ? new Cell(text.text(), Cell.Kind.ERROR, text.text()) : text;
    }

    static boolean isError(String text) {
        return ERRORS.contains(text);
    }
}
