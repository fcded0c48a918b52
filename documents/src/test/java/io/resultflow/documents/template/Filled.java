package io.resultflow.documents.template;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import java.util.HashMap;
import java.util.Map;

/** Filled Word files for tests: compile, fill, open. */
final class Filled {
    private Filled() {}

    /** The docx for one row of texts. */
    static byte[] docx(WordFile file, String... namesAndValues) {
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(namesAndValues[i], Cell.text(namesAndValues[i + 1]));
        }
        return new TemplateCompiler().compile(file.bytes()).fill(ReportValues.ofRow(cells));
    }

    /** The body's text. */
    static String text(WordFile file, String... namesAndValues) {
        return WordFile.text(docx(file, namesAndValues));
    }
}
