package io.resultflow.domain.template;

import org.jspecify.annotations.Nullable;

/**
 * How one version of a template is printed, apart from what stands in its file.
 *
 * @param language how its numbers, dates and amounts are written; null when nobody said
 * @param pdf what kind of PDF its reports become
 */
public record PrintStyle(@Nullable TemplateLanguage language, PdfForm pdf) {
    /** What a template has of which nobody said anything. */
    public static final PrintStyle USUAL = new PrintStyle(null, PdfForm.STANDARD);

    /** Written in a language. */
    public static PrintStyle in(TemplateLanguage language) {
        return new PrintStyle(language, PdfForm.STANDARD);
    }
}
