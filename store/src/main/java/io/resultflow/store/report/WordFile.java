package io.resultflow.store.report;

import io.resultflow.domain.file.FileId;

/** A report's Word file in GridFS. */
public record WordFile(FileId fileId, String filename) {
    @Override
    public String toString() {
        return "WordFile[" + fileId + "]";
    }
}
