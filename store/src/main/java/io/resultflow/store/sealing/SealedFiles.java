package io.resultflow.store.sealing;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Seals files in segments of 64 KB while they pass, so that no file is ever in memory whole. Each segment knows its number and
 * whether it is the last: one that was changed, moved or cut off fails when it is read, as an {@link IOException}.
 */
public final class SealedFiles {
    private static final String KEY = "key";
    private static final String CONTENT = "content";

    private final Sealer sealer;

    /** With the keys of that database, which is one of {@link SealingDatabase#open}. */
    public SealedFiles(MongoDatabase database) {
        this.sealer = SealingDatabase.sealerOf(database);
    }

    /** What a file's metadata is to say, so that it can be opened. */
    public Document mark() {
        return new Document(KEY, sealer.fileKey());
    }

    /** What is written to it arrives sealed in {@code stored}; whole only when it was closed, which closes {@code stored}. */
    public OutputStream sealing(ObjectId file, Document metadata, OutputStream stored) throws IOException {
        return sealer.sealing(metadata.getInteger(KEY), Place.of(file, CONTENT), stored);
    }

    /** The content of {@code stored}: as it stands where the metadata say that it was never sealed. */
    public InputStream opening(ObjectId file, Document metadata, InputStream stored) throws IOException {
        Integer key = metadata.getInteger(KEY);
        return key == null ? stored : sealer.opening(key, Place.of(file, CONTENT), stored);
    }

    /** How long the content is of a file that is stored in {@code stored} bytes. */
    public static long length(Document metadata, long stored) {
        return metadata.containsKey(KEY) ? DataKey.plainLength(stored) : stored;
    }
}
