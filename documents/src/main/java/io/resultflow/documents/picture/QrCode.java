package io.resultflow.documents.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.resultflow.documents.picture.Picture.Format;
import io.resultflow.documents.picture.PictureRefused.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** QR codes of values, with the quiet zone that readers need and error correction for print on paper that is folded. */
public final class QrCode {
    /** Pixels of one square: enough for sharp edges on paper. */
    private static final int SQUARE = 8;

    private static final int QUIET_SQUARES = 4;

    private QrCode() {}

    /**
     * The code.
     *
     * @throws PictureRefused {@code TOO_LONG} when it does not fit (about 2,300 letters)
     */
    public static Picture of(String value) throws PictureRefused {
        Map<EncodeHintType, Object> hints = new HashMap<>();
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, QUIET_SQUARES);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            return picture(new QRCodeWriter().encode(value, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new PictureRefused(Reason.TOO_LONG);
        }
    }

    private static Picture picture(BitMatrix squares) {
        int side = squares.getWidth() * SQUARE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, squares.get(x / SQUARE, y / SQUARE) ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(out.toByteArray(), Format.PNG, side, side);
    }
}
