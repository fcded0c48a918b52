package io.resultflow.store.file;

import io.resultflow.domain.file.FileId;
import java.time.Instant;

/** A stored file without its bytes; {@code size} in bytes. */
public record StoredFile(FileId id, String filename, String mimeType, long size, Instant uploadedAt) {
    @Override
    public String toString() {
        return "StoredFile[" + id + "]";
    }
}
