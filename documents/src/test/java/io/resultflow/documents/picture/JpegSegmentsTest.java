package io.resultflow.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.picture.Picture.Format;
import io.resultflow.documents.picture.PictureRefused.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegSegmentsTest {
    private static final int BEHIND_START = 2;

    private static Reason refusal(byte[] jpeg) {
        return catchThrowableOfType(
                        PictureRefused.class, () -> JpegSegments.read(jpeg).picture())
                .reason();
    }

    private static int find(byte[] jpeg, int marker) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new AssertionError("no such segment");
    }

    private static boolean isWhite(BufferedImage image, double x, double y) {
        int rgb = image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight()));
        return (rgb & 0xFF) > 200 && (rgb >> 8 & 0xFF) > 200 && (rgb >> 16 & 0xFF) > 200;
    }

    @Test
    void cameras_notes_and_comments_are_left_behind() throws Exception {
        byte[] sound = SamplePictures.jpeg(32, 16, Color.RED);
        byte[] noted = SamplePictures.with(
                SamplePictures.with(
                        sound,
                        BEHIND_START,
                        SamplePictures.segment(0xFE, "by Jane".getBytes(StandardCharsets.ISO_8859_1))),
                BEHIND_START,
                SamplePictures.segment(
                        0xE1, "http://ns.adobe.com/xap/1.0/ 21.0N".getBytes(StandardCharsets.ISO_8859_1)));
        Picture picture = JpegSegments.read(noted).picture();
        assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Jane", "adobe", "JFIF");
        assertThat(Pixels.decode(picture.bytes(), Format.JPEG).getRGB(20, 12))
                .isEqualTo(Pixels.decode(sound, Format.JPEG).getRGB(20, 12));
    }

    /** Where the quarter that was drawn white stands once the picture is upright. */
    @ParameterizedTest
    @CsvSource({
        "1,64,32,0.2,0.2",
        "2,64,32,0.8,0.2",
        "3,64,32,0.8,0.8",
        "4,64,32,0.2,0.8",
        "5,32,64,0.2,0.2",
        "6,32,64,0.8,0.2",
        "7,32,64,0.8,0.8",
        "8,32,64,0.2,0.8",
    })
    void a_photograph_stands_as_its_camera_was_held(int orientation, int width, int height, double x, double y)
            throws Exception {
        byte[] lying = SamplePictures.with(
                SamplePictures.jpeg(64, 32, Color.RED), BEHIND_START, SamplePictures.exif(orientation));
        Picture picture = JpegSegments.read(lying).picture();
        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(width, height);
        BufferedImage image = Pixels.decode(picture.bytes(), Format.JPEG);
        assertThat(isWhite(image, x, y)).isTrue();
        assertThat(isWhite(image, 1 - x, 1 - y)).isFalse();
        assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void a_bomb_is_refused_by_its_header() {
        byte[] jpeg = SamplePictures.jpeg(16, 16, Color.RED);
        int frame = find(jpeg, 0xC0);
        jpeg[frame + 5] = (byte) 0xFF;
        jpeg[frame + 7] = (byte) 0xFF;
        assertThat(refusal(jpeg)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_picture_that_is_drawn_over_and_over_is_refused() {
        byte[] jpeg = SamplePictures.jpeg(16, 16, Color.RED);
        int scan = find(jpeg, 0xDA);
        byte[] again = java.util.Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[] many = jpeg;
        for (int i = 0; i < 100; i++) {
            many = SamplePictures.with(many, scan, again);
        }
        assertThat(refusal(many)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void what_has_no_frame_no_scan_or_no_end_is_broken() {
        byte[] jpeg = SamplePictures.jpeg(16, 16, Color.RED);
        assertThat(refusal(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}))
                .isEqualTo(Reason.BROKEN);
        assertThat(refusal(java.util.Arrays.copyOf(jpeg, jpeg.length - 2))).isEqualTo(Reason.BROKEN);
        assertThat(refusal(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2})).isEqualTo(Reason.BROKEN);
        assertThat(refusal(new byte[] {1})).isEqualTo(Reason.BROKEN);
    }
}
