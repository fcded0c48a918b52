package io.resultflow.documents.render;

/**
 * One finished report.
 *
 * @param docx the filled Word file
 * @param pdf its PDF, checked to open
 * @param pages how many pages the PDF has, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: a carrier between two calls
public record Rendered(byte[] docx, byte[] pdf, int pages) {
    @Override
    public String toString() {
        return "Rendered[docx=" + docx.length + " bytes, pdf=" + pdf.length + " bytes, pages=" + pages + "]";
    }
}
