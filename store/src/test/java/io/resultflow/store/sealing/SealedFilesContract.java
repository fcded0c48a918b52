package io.resultflow.store.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import io.resultflow.domain.file.FileId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.file.Files;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Files are sealed as they pass; what is changed, cut off or put in another's place does not open. */
public interface SealedFilesContract extends OnEngine {
    int SEGMENT = 64 * 1024;

    private Files files() {
        return new Files(database());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private FileId stored(byte[] content) {
        return files().put("a.pdf", "application/pdf", content);
    }

    private Document chunk(FileId file) {
        return database()
                .getCollection("files.chunks")
                .find(new Document("files_id", new ObjectId(file.value())))
                .first();
    }

    private void replace(FileId file, byte[] chunk) {
        ObjectId id = new ObjectId(file.value());
        database()
                .getCollection("files.chunks")
                .updateOne(new Document("files_id", id), new Document("$set", new Document("data", new Binary(chunk))));
        database()
                .getCollection("files.files")
                .updateOne(new Document("_id", id), new Document("$set", new Document("length", (long) chunk.length)));
    }

    private void assertDoesNotOpen(FileId file) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> files().read(file))
                .withMessageContaining(file.value());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            try (InputStream content = files().open(file)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        });
    }

    @Test
    default void a_file_of_any_length_comes_back_and_tells_its_length() {
        for (int size : new int[] {0, 1, SEGMENT - 57, SEGMENT - 56, SEGMENT - 55, 2 * SEGMENT - 72, 300_000}) {
            FileId file = stored(bytes(size));

            assertThat(files().read(file)).isEqualTo(bytes(size));
            assertThat(files().find(file).orElseThrow().size()).isEqualTo(size);
        }
    }

    @Test
    default void a_file_that_was_cut_off_between_two_segments_does_not_open() {
        FileId file = stored(bytes(100_000));
        byte[] sealed = chunk(file).get("data", Binary.class).getData();

        replace(file, Arrays.copyOf(sealed, SEGMENT));

        assertDoesNotOpen(file);
    }

    @Test
    default void a_file_of_which_one_bit_was_changed_does_not_open() {
        FileId file = stored(bytes(100_000));
        byte[] sealed = chunk(file).get("data", Binary.class).getData();
        sealed[90_000] ^= 1;

        replace(file, sealed);

        assertDoesNotOpen(file);
    }

    @Test
    default void a_file_in_anothers_place_does_not_open() {
        FileId mine = stored(bytes(1000));
        FileId yours = stored(bytes(1000));

        replace(mine, chunk(yours).get("data", Binary.class).getData());

        assertDoesNotOpen(mine);
    }

    @Test
    default void a_file_from_before_files_were_sealed_is_read_as_it_stands() {
        ObjectId id = GridFSBuckets.create(database(), "files")
                .uploadFromStream(
                        "old.pdf",
                        new ByteArrayInputStream(bytes(1000)),
                        new GridFSUploadOptions().metadata(new Document("mime_type", "application/pdf")));
        FileId file = new FileId(id.toHexString());

        assertThat(files().read(file)).isEqualTo(bytes(1000));
        assertThat(files().find(file).orElseThrow().size()).isEqualTo(1000);
    }

    @Test
    default void what_cannot_be_read_to_its_end_is_not_stored() {
        InputStream rest = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the upload broke off");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(400_000)), rest);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> files().put("a.pdf", "application/pdf", broken));

        assertThat(database().getCollection("files.files").countDocuments()).isZero();
        assertThat(database().getCollection("files.chunks").countDocuments()).isZero();
    }
}
