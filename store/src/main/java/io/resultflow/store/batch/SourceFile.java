package io.resultflow.store.batch;

import io.resultflow.domain.file.FileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The spreadsheet of a batch.
 *
 * @param size in bytes
 * @param rowCount the rows below its header; 0 while the file is checked
 * @param sha256 of its content, in hex; null when nobody asked
 */
public record SourceFile(
        FileId fileId,
        String filename,
        long size,
        Instant uploadedAt,
        int rowCount,
        @Nullable String sha256) {
    @Override
    public String toString() {
        return "SourceFile[" + fileId + "]";
    }
}
