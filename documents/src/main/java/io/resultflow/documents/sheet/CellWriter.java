package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;

/** Writes a value as what it is. A text stays a text, however much it looks like a formula. */
final class CellWriter {
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** With these begins what a spreadsheet program may run (OWASP, "CSV Injection"), full-width forms too. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private static final Map<String, FormulaError> ERRORS = Stream.of(FormulaError.values())
            .filter(error -> error.getCode() >= 0)
            .collect(Collectors.toMap(FormulaError::getString, error -> error));

    private final BookStyles styles;

    CellWriter(BookStyles styles) {
        this.styles = styles;
    }

    /**
     * Writes a cell.
     *
     * @param style the number that its style has in the original; below 0 for none
     * @param wrong whether it is to be marked
     */
    void write(org.apache.poi.ss.usermodel.Cell target, Cell cell, int style, boolean wrong) {
        switch (cell.kind()) {
            case EMPTY -> target.setCellStyle(styles.of(style, "", false, wrong));
            case NUMBER, DATE -> number(target, cell, style, wrong);
            case BOOLEAN -> {
                target.setCellValue(Boolean.parseBoolean(cell.raw().toLowerCase(Locale.ROOT)));
                target.setCellStyle(styles.of(style, "", false, wrong));
            }
            case ERROR -> error(target, cell, style, wrong);
            case TEXT -> text(target, cell.text(), style, wrong);
        }
    }

    /** Where the original's style is not known, the format follows from the text that was shown. */
    private void number(org.apache.poi.ss.usermodel.Cell target, Cell cell, int style, boolean wrong) {
        Optional<NumberForm> form =
                style >= 0 ? NumberForm.value(cell).map(value -> new NumberForm(value, "")) : NumberForm.of(cell);
        if (form.isEmpty()) {
            text(target, cell.text(), style, wrong);
            return;
        }
        target.setCellValue(form.get().value());
        target.setCellStyle(styles.of(style, form.get().code(), false, wrong));
    }

    /** An error that cannot be named stays one: as a text it would be a value when the file comes back. */
    private void error(org.apache.poi.ss.usermodel.Cell target, Cell cell, int style, boolean wrong) {
        target.setCellErrorValue(
                ERRORS.getOrDefault(cell.text(), FormulaError.NA).getCode());
        target.setCellStyle(styles.of(style, "", false, wrong));
    }

    private void text(org.apache.poi.ss.usermodel.Cell target, String text, int style, boolean wrong) {
        target.setCellValue(cut(text));
        boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        target.setCellStyle(styles.of(style, "", formula, wrong));
    }

    /** Writes words of ours, which may begin with a name out of the file. */
    void words(org.apache.poi.ss.usermodel.Cell target, String text, CellStyle style) {
        target.setCellValue(cut(text));
        target.setCellStyle(style);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
