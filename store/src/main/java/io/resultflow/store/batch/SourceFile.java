package io.resultflow.store.batch;

import io.resultflow.domain.file.FileId;
import java.time.Instant;

/** The spreadsheet of a batch; {@code size} in bytes, {@code rowCount} the rows below its header. */
public record SourceFile(FileId fileId, String filename, long size, Instant uploadedAt, int rowCount) {
    @Override
    public String toString() {
        return "SourceFile[" + fileId + "]";
    }
}
