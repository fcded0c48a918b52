package io.resultflow.engines.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * Opens the store's file, copied to a smaller one first when most of it is dead.
 *
 * <p>The copy replaces the file by one rename. H2's other way, to move chunks within the file, is not used:
 * on a file that a killed process left it ran into one of H2's own assertions.
 */
final class StoreFile {
    private static final int CACHE_MEGABYTES = 64;

    /** Else the store commits within a write as soon as enough pages wait: half a write, and most of a bulk's cost. */
    private static final int NEVER_BY_ITSELF = 0;

    private static final long WORTH_A_COPY = 32L << 20;

    /** Chunks are forced to the disk within a second; until then what they replace is kept. */
    private static final int RETENTION_MILLIS = 1_000;

    private StoreFile() {}

    /**
     * Opens the file, made with its folders when absent.
     *
     * @throws IllegalStateException when another process has it open
     */
    static MVStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A copy that was cut short.
        MVStoreTool.compactCleanUp(file.toString());
        MVStore store = openAsItIs(file);
        if (isMostlyDead(store)) {
            store.close();
            MVStoreTool.compact(file.toString(), false);
            store = openAsItIs(file);
        }
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    private static MVStore openAsItIs(Path file) {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(NEVER_BY_ITSELF)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException("another process has " + file + " open", e);
            }
            throw e;
        }
    }

    private static boolean isMostlyDead(MVStore store) {
        var file = store.getFileStore();
        long live = file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
        return file.size() > WORTH_A_COPY && live < file.size() / 2;
    }
}
