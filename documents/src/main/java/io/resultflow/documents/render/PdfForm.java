package io.resultflow.documents.render;

/** What kind of PDF a report becomes. */
public enum PdfForm {
    /** For reading and printing; the smallest and fastest, and the only one that can be split off a merged document. */
    STANDARD,
    /** With the document's structure, for screen readers. */
    TAGGED,
    /** For archives, as ISO 19005-2 (PDF/A-2b) says; tagged too. */
    PDF_A
}
