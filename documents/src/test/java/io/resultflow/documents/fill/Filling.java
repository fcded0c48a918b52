package io.resultflow.documents.fill;

import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.template.TemplateLanguage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills one tag with one cell, for the tests of filters. */
final class Filling {
    private Filling() {}

    /** What a tag prints for the cell {@code a} in a template of that language. */
    static String filled(@Nullable String language, String tag, Cell a) {
        return WordFile.text(docx(language, tag, Map.of("a", a)));
    }

    static byte[] docx(@Nullable String language, String tag, Map<String, Cell> values) {
        return new TemplateCompiler()
                .compile(
                        WordFile.ofParagraphs(tag).bytes(),
                        language == null ? PrintStyle.USUAL : PrintStyle.in(new TemplateLanguage(language)))
                .fill(ReportValues.ofRow(new HashMap<>(values)));
    }

    static Cell number(String shown, String raw) {
        return new Cell(shown, Cell.Kind.NUMBER, raw);
    }

    static Cell number(String raw) {
        return number(raw, raw);
    }

    static Cell date(String iso) {
        return new Cell("as its sheet shows it", Cell.Kind.DATE, iso);
    }
}
