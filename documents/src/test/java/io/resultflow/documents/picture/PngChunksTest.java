package io.resultflow.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.picture.PictureRefused.Reason;
import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngChunksTest {
    private static final int BEHIND_HEAD = 8 + 12 + 13;

    private static byte[] header(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] signature = Arrays.copyOf(SamplePictures.png(1, 1, Color.BLUE), 8);
        return SamplePictures.with(signature, 8, SamplePictures.chunk("IHDR", head));
    }

    private static Reason refusal(byte[] png) {
        return catchThrowableOfType(PictureRefused.class, () -> PngChunks.read(png))
                .reason();
    }

    @Test
    void notes_and_what_follows_the_end_are_left_behind() throws Exception {
        byte[] sound = SamplePictures.png(20, 10, Color.BLUE);
        byte[] note = SamplePictures.chunk("tEXt", "Author\0Jane".getBytes(StandardCharsets.ISO_8859_1));
        byte[] noted = SamplePictures.with(sound, BEHIND_HEAD, note);
        byte[] longer = SamplePictures.with(noted, noted.length, "PK hidden".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PngChunks.read(longer).cleaned())
                .isEqualTo(PngChunks.read(sound).cleaned());
        assertThat(new String(PngChunks.read(longer).cleaned(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Jane", "hidden");
    }

    @ParameterizedTest
    @CsvSource({"100000,100000,TOO_LARGE", "8000,8000,TOO_LARGE", "9000,10,TOO_LARGE", "-1,-1,TOO_LARGE", "0,10,BROKEN"
    })
    void a_bomb_is_refused_by_its_header_alone(int width, int height, Reason reason) {
        assertThat(refusal(header(width, height))).isEqualTo(reason);
    }

    @Test
    void chunks_that_do_not_match_their_checksum_are_refused() {
        byte[] png = SamplePictures.png(20, 10, Color.BLUE);
        png[BEHIND_HEAD + 10] ^= 1;
        assertThat(refusal(png)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void chunks_that_claim_more_than_there_is_are_refused() {
        byte[] png = SamplePictures.png(20, 10, Color.BLUE);
        ByteBuffer.wrap(png).putInt(BEHIND_HEAD, Integer.MAX_VALUE);
        assertThat(refusal(png)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_second_header_is_refused() {
        byte[] two =
                SamplePictures.with(header(10, 10), BEHIND_HEAD, Arrays.copyOfRange(header(10, 10), 8, BEHIND_HEAD));
        assertThat(refusal(two)).isEqualTo(Reason.BROKEN);
    }
}
