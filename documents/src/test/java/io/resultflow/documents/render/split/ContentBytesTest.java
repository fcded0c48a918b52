package io.resultflow.documents.render.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentBytesTest {
    /** PDFBox's own buffer is the measure. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 300})
    void it_reads_looks_ahead_and_goes_back_as_the_library_s_own_buffer_does(int size) throws Exception {
        Random random = new Random(size);
        byte[] content = new byte[size];
        random.nextBytes(content);
        try (RandomAccessRead ours = new ContentBytes(content);
                RandomAccessRead theirs = new RandomAccessReadBuffer(content)) {
            for (int i = 0; i < 5_000; i++) {
                int step = random.nextInt(6);
                int at = random.nextInt(size + 1);
                assertThat(done(ours, step, at)).as("step %s at %s", step, at).isEqualTo(done(theirs, step, at));
                assertThat(ours.getPosition()).isEqualTo(theirs.getPosition());
                assertThat(ours.isEOF()).isEqualTo(theirs.isEOF());
                assertThat(ours.available()).isEqualTo(theirs.available());
            }
        }
    }

    private static String done(RandomAccessRead bytes, int step, int at) throws IOException {
        switch (step) {
            case 0 -> {
                return "read " + bytes.read();
            }
            case 1 -> {
                return "peek " + bytes.peek();
            }
            case 2 -> {
                byte[] into = new byte[at + 1];
                int count = bytes.read(into, 0, into.length);
                return count + " " + Arrays.toString(into);
            }
            case 3 -> {
                bytes.seek(at);
                return "seek";
            }
            case 4 -> {
                bytes.rewind((int) Math.min(at, bytes.getPosition()));
                return "rewind";
            }
            default -> {
                return "length " + bytes.length();
            }
        }
    }

    @Test
    void nothing_lies_before_the_beginning() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentBytes(new byte[1]).seek(-1));
    }
}
