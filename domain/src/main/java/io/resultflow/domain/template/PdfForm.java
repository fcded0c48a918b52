package io.resultflow.domain.template;

import java.util.Locale;

/** What kind of PDF a report becomes. */
public enum PdfForm {
    /** For reading and printing; the smallest and fastest, and the only one that can be split off a merged document. */
    STANDARD,
    /** With the document's structure, for screen readers. */
    TAGGED,
    /** For archives, as ISO 19005-2 (PDF/A-2b) says; tagged too. */
    PDF_A;

    /** As the store and the API write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form of that name.
     *
     * @throws IllegalArgumentException for a name that is none
     */
    public static PdfForm ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
