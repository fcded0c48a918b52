package io.resultflow.api.template;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.template.PdfForm;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.template.TemplateLanguage;
import org.jspecify.annotations.Nullable;

/** How a template is printed, as its fields {@code language} and {@code pdf} say it. */
final class PrintStyles {
    private PrintStyles() {}

    /**
     * What was said, over what was so before.
     *
     * @param language null or blank when nothing was said of it
     * @param pdf the same
     * @throws io.resultflow.domain.problem.Refused {@code VALUE_NOT_ALLOWED}, with the field
     */
    static PrintStyle said(PrintStyle before, @Nullable String language, @Nullable String pdf) {
        return new PrintStyle(
                language == null || language.isBlank() ? before.language() : language(language),
                pdf == null || pdf.isBlank() ? before.pdf() : pdf(pdf));
    }

    private static TemplateLanguage language(String said) {
        try {
            return new TemplateLanguage(said.strip());
        } catch (IllegalArgumentException e) {
            throw BadField.notAllowed("language");
        }
    }

    private static PdfForm pdf(String said) {
        try {
            return PdfForm.ofWireName(said.strip());
        } catch (IllegalArgumentException e) {
            throw BadField.notAllowed("pdf");
        }
    }
}
