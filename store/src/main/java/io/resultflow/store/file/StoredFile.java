package io.resultflow.store.file;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.TemplateLanguage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored file without its bytes.
 *
 * @param size in bytes
 * @param language how a template's numbers and dates are written; null when nobody said, and for any other file
 */
public record StoredFile(
        FileId id,
        String filename,
        String mimeType,
        long size,
        Instant uploadedAt,
        @Nullable TemplateLanguage language) {
    @Override
    public String toString() {
        return "StoredFile[" + id + "]";
    }
}
