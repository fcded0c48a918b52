package io.resultflow.store.file;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.PrintStyle;
import java.time.Instant;

/**
 * A stored file without its bytes.
 *
 * @param size in bytes
 * @param style how a template is printed; the usual one for any other file
 */
public record StoredFile(FileId id, String filename, String mimeType, long size, Instant uploadedAt, PrintStyle style) {
    @Override
    public String toString() {
        return "StoredFile[" + id + "]";
    }
}
