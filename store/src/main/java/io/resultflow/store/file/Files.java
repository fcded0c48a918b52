package io.resultflow.store.file;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.file.FileId;
import java.io.InputStream;
import java.util.Optional;

/** Files in the GridFS bucket. */
@SuppressWarnings("DoNotCallSuggester")
public final class Files {
    public Files(MongoDatabase database) {}

    /** Stores {@code content} to its end under a new id; does not close it. */
    public FileId put(String filename, String mimeType, InputStream content) {
        throw new UnsupportedOperationException();
    }

    /** Stores {@code content} under a new id. */
    public FileId put(String filename, String mimeType, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** Stores {@code content} under {@code id} and answers it; what already stands whole under that id is kept. */
    public FileId putAs(FileId id, String filename, String mimeType, byte[] content) {
        throw new UnsupportedOperationException();
    }

    public Optional<StoredFile> find(FileId id) {
        throw new UnsupportedOperationException();
    }

    /** All bytes; a {@code Refused(FILE_MISSING)} when there is no such file. */
    public byte[] read(FileId id) {
        throw new UnsupportedOperationException();
    }

    /** The bytes as a stream that the caller closes; a {@code Refused(FILE_MISSING)} when there is no such file. */
    public InputStream open(FileId id) {
        throw new UnsupportedOperationException();
    }

    /** Deletes it; without effect when it is not there. */
    public void delete(FileId id) {
        throw new UnsupportedOperationException();
    }
}
