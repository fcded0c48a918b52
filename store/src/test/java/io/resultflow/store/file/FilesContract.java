package io.resultflow.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Files come back as they were. */
public interface FilesContract extends OnEngine {
    private Files files() {
        return new Files(database());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    default void a_file_of_several_chunks_comes_back_whole() throws IOException {
        byte[] content = bytes(700_000);

        FileId id = files().put("kết quả.pdf", "application/pdf", content);

        assertThat(files().read(id)).isEqualTo(content);
        try (InputStream stream = files().open(id)) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
        assertThat(files().find(id)).hasValueSatisfying(file -> {
            assertThat(file.filename()).isEqualTo("kết quả.pdf");
            assertThat(file.mimeType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(700_000);
        });
    }

    @Test
    default void storing_again_under_the_same_id_keeps_the_first() {
        FileId id = new FileId(Samples.hex());

        files().putAs(id, "a.pdf", "application/pdf", "first".getBytes(StandardCharsets.UTF_8));
        files().putAs(id, "a.pdf", "application/pdf", "second".getBytes(StandardCharsets.UTF_8));

        assertThat(files().read(id)).asString(StandardCharsets.UTF_8).isEqualTo("first");
    }

    @Test
    default void an_upload_that_was_cut_off_is_made_good() {
        FileId id = new FileId(Samples.hex());
        database()
                .getCollection("files.chunks")
                .insertOne(new Document("files_id", new ObjectId(id.value()))
                        .append("n", 0)
                        .append("data", new Binary(bytes(10))));
        files().put("other", "text/plain", bytes(10));

        files().putAs(id, "a.pdf", "application/pdf", bytes(300_000));

        assertThat(files().read(id)).isEqualTo(bytes(300_000));
    }

    @Test
    default void a_deleted_file_is_missing_and_may_be_deleted_again() {
        FileId id = files().put("a.pdf", "application/pdf", bytes(10));

        files().delete(id);
        files().delete(id);

        assertThat(files().find(id)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> files().read(id))
                .extracting(Refused::code)
                .isEqualTo(ProblemCode.FILE_MISSING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> files().open(id))
                .extracting(Refused::code)
                .isEqualTo(ProblemCode.FILE_MISSING);
    }
}
