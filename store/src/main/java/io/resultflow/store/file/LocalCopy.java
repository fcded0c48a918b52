package io.resultflow.store.file;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A stored file on the disk, readable by its owner alone, until it is closed. */
public record LocalCopy(Path path) implements AutoCloseable {
    /**
     * Copies a stored file.
     *
     * @throws Refused {@code FILE_MISSING} when there is none
     */
    public static LocalCopy of(Files files, FileId id) {
        try (InputStream stored = files.open(id)) {
            LocalCopy copy = new LocalCopy(java.nio.file.Files.createTempFile("resultflow-file-", ".copy"));
            try {
                java.nio.file.Files.copy(stored, copy.path, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException e) {
                copy.close();
                throw e;
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("a stored file cannot be copied to the temporary directory", e);
        }
    }

    @Override
    public void close() {
        try {
            java.nio.file.Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a copy of a stored file cannot be deleted", e);
        }
    }
}
