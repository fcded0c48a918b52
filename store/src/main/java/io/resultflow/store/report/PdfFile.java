package io.resultflow.store.report;

import io.resultflow.domain.file.FileId;

/** A report's PDF in GridFS; {@code size} in bytes. */
public record PdfFile(FileId fileId, String filename, long size, String mimeType) {
    @Override
    public String toString() {
        return "PdfFile[" + fileId + "]";
    }
}
