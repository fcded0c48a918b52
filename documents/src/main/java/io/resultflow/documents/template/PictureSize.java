package io.resultflow.documents.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How many pixels a picture says it has, by its header alone: PNG, JPEG, GIF and BMP read as leniently as layout engines do,
 * others as far as Java knows them.
 */
final class PictureSize {
    private static final int PNG = 0x89504E47;
    private static final int GIF = 0x47494638;
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int BMP = 0x424D;
    private static final int JPEG = 0xFFD8;

    private PictureSize() {}

    /** Width and height; null when it is no picture or does not tell: then Word and LibreOffice draw an empty frame. */
    static long @Nullable [] of(byte[] file) {
        if (file.length < 30) {
            return null;
        }
        ByteBuffer big = ByteBuffer.wrap(file);
        ByteBuffer little = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int start = big.getInt(0);
        if (start == PNG) {
            return new long[] {unsigned(big.getInt(16)), unsigned(big.getInt(20))};
        }
        if (start == GIF) {
            return new long[] {little.getShort(6) & 0xFFFF, little.getShort(8) & 0xFFFF};
        }
        if (start >>> 16 == BMP) {
            return new long[] {Math.abs((long) little.getInt(18)), Math.abs((long) little.getInt(22))};
        }
        if (start == RIFF && big.getInt(8) == WEBP && file[15] == 'X') {
            return new long[] {1 + (little.getInt(24) & 0xFFFFFF), 1 + (little.getInt(26) >>> 8)};
        }
        return start >>> 16 == JPEG ? jpeg(big) : other(file);
    }

    private static long unsigned(int value) {
        return value & 0xFFFFFFFFL;
    }

    /** The first frame's header (ITU-T T.81, B.2.2), found by walking the segments before it. */
    private static long @Nullable [] jpeg(ByteBuffer file) {
        int at = 2;
        while (at + 9 < file.limit()) {
            if ((file.get(at) & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            int marker = file.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return new long[] {file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF};
            }
            boolean alone = marker == 0xFF || marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD9);
            at += alone ? 1 : 2 + Math.max(file.getShort(at + 2) & 0xFFFF, 2);
        }
        return null;
    }

    private static long @Nullable [] other(byte[] file) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new long[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
