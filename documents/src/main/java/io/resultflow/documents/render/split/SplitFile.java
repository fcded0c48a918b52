package io.resultflow.documents.render.split;

/**
 * One report's own PDF.
 *
 * @param pages how many it has, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: a carrier between two calls
public record SplitFile(byte[] pdf, int pages) {
    @Override
    public String toString() {
        return "SplitFile[pdf=" + pdf.length + " bytes, pages=" + pages + "]";
    }
}
