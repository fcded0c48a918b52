package io.resultflow.documents.render;

/** Makes a PDF of a Word file. Implementations take calls from many threads. */
public interface PdfConverter {
    /**
     * The PDF of one docx.
     *
     * @throws ConversionFailed when there is none; it tells whether trying again may help
     */
    byte[] convert(byte[] docx) throws ConversionFailed;
}
