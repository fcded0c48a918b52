package io.resultflow.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.resultflow.documents.picture.PictureRefused.Reason;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static String read(Picture picture) throws Exception {
        BufferedImage image = Pixels.decode(picture.bytes(), picture.format());
        int w = image.getWidth();
        int h = image.getHeight();
        RGBLuminanceSource source = new RGBLuminanceSource(w, h, image.getRGB(0, 0, w, h, null, 0, w));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "BN-000123", "https://lab.example/r?x=1&y=2", "Đặng Thị Ánh \uD83D\uDE00"})
    void a_code_says_what_it_was_made_from(String value) throws Exception {
        Picture code = QrCode.of(value);
        assertThat(read(code)).isEqualTo(value);
        assertThat(code.width())
                .isEqualTo(code.height())
                .isEqualTo(Pixels.decode(code.bytes(), code.format()).getWidth());
    }

    @Test
    void what_does_not_fit_into_a_code_is_refused() {
        assertThat(catchThrowableOfType(PictureRefused.class, () -> QrCode.of("x".repeat(3_000)))
                        .reason())
                .isEqualTo(Reason.TOO_LONG);
    }
}
