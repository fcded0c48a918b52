package io.resultflow.documents.picture;

import io.resultflow.documents.picture.Picture.Format;
import io.resultflow.documents.picture.PictureRefused.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures whose size is known to be within bounds. */
final class Pixels {
    /** The longest side, and the most of them: a phone's photograph, not a poster. */
    static final int MAX_SIDE = 8_000;

    static final int MAX_COUNT = 16_000_000;

    private static final int SMALL = 64;

    private Pixels() {}

    static void requireBounded(long width, long height) throws PictureRefused {
        if (width < 1 || height < 1) {
            throw new PictureRefused(Reason.BROKEN);
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_COUNT) {
            throw new PictureRefused(Reason.TOO_LARGE);
        }
    }

    /** Reads every line of a picture but keeps few: a broken one would print as a blank. */
    static void requireWhole(byte[] bytes, Format format) throws PictureRefused {
        decode(bytes, format, true);
    }

    /** All of it. */
    static BufferedImage decode(byte[] bytes, Format format) throws PictureRefused {
        return decode(bytes, format, false);
    }

    private static BufferedImage decode(byte[] bytes, Format format, boolean small) throws PictureRefused {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.extension()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            if (small) {
                int x = Math.max(1, reader.getWidth(0) / SMALL);
                int y = Math.max(1, reader.getHeight(0) / SMALL);
                param.setSourceSubsampling(x, y, 0, 0);
            }
            return reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            throw new PictureRefused(Reason.BROKEN);
        } finally {
            reader.dispose();
        }
    }
}
