package io.resultflow.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.picture.Picture.Format;
import io.resultflow.documents.picture.PictureRefused.Reason;
import java.awt.Color;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataUriTest {
    private static Reason refusal(String value) {
        return catchThrowableOfType(PictureRefused.class, () -> DataUri.read(value))
                .reason();
    }

    @Test
    void pictures_of_both_formats_are_read_with_their_size() throws Exception {
        Picture png = DataUri.read(SamplePictures.uri(SamplePictures.png(30, 20, Color.BLUE)));
        assertThat(png.format()).isEqualTo(Format.PNG);
        assertThat(new int[] {png.width(), png.height()}).containsExactly(30, 20);
        Picture jpeg = DataUri.read(SamplePictures.uri(SamplePictures.jpeg(16, 48, Color.RED)));
        assertThat(jpeg.format()).isEqualTo(Format.JPEG);
        assertThat(new int[] {jpeg.width(), jpeg.height()}).containsExactly(16, 48);
    }

    @Test
    void lines_and_a_wrong_name_do_not_matter() throws Exception {
        String base64 = Base64.getMimeEncoder().encodeToString(SamplePictures.jpeg(16, 16, Color.RED));
        assertThat(DataUri.read("DATA:image/PNG;base64,\n" + base64).format()).isEqualTo(Format.JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lab.example/sign.png",
                "file:///etc/passwd",
                "C:\\sign.png",
                "data:image/svg+xml;base64,PHN2Zy8+",
                "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
                "data:image/png,abc",
                "Nguyễn",
            })
    void what_is_no_picture_data_is_refused_and_never_fetched(String value) {
        assertThat(refusal(value)).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void broken_data_is_refused() {
        byte[] png = SamplePictures.png(40, 40, Color.BLUE);
        byte[] jpeg = SamplePictures.jpeg(40, 40, Color.BLUE);
        assertThat(refusal("data:image/png;base64,")).isEqualTo(Reason.BROKEN);
        assertThat(refusal("data:image/png;base64,AAAA")).isEqualTo(Reason.BROKEN);
        assertThat(refusal(SamplePictures.uri(Arrays.copyOf(png, png.length / 2))))
                .isEqualTo(Reason.BROKEN);
        assertThat(refusal(SamplePictures.uri(Arrays.copyOf(jpeg, jpeg.length - 40))))
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void more_bytes_than_allowed_are_refused_unread() {
        assertThat(refusal("data:image/png;base64," + "A".repeat(DataUri.MAX_BYTES * 3 / 2)))
                .isEqualTo(Reason.TOO_LARGE);
    }
}
