package io.resultflow.documents.picture;

import io.resultflow.documents.picture.Picture.Format;
import io.resultflow.documents.picture.PictureRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG as its segments: only those that make the pixels are kept, so that no place, time, thumbnail or comment travels on.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>
 */
final class JpegSegments {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int ADOBE = 0xEE;
    /** A picture drawn over and over again takes time that its size does not show. */
    private static final int MAX_SCANS = 64;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;
    private int width;
    private int height;
    private int scans;
    private int orientation = 1;

    private JpegSegments(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    /**
     * @throws PictureRefused when it is no JPEG, when segments are missing or name a size beyond the limits
     */
    static JpegSegments read(byte[] bytes) throws PictureRefused {
        JpegSegments segments = new JpegSegments(bytes);
        if (bytes.length < 4 || segments.in.getShort() != (short) (0xFF00 | START)) {
            throw new PictureRefused(Reason.BROKEN);
        }
        segments.marker(START);
        while (segments.segment()) {
            // until the picture's end
        }
        return segments;
    }

    /** The picture, upright. */
    Picture picture() throws PictureRefused {
        byte[] cleaned = out.toByteArray();
        if (orientation != 1) {
            return Upright.turned(Pixels.decode(cleaned, Format.JPEG), orientation);
        }
        Pixels.requireWhole(cleaned, Format.JPEG);
        return new Picture(cleaned, Format.JPEG, width, height);
    }

    private boolean segment() throws PictureRefused {
        int marker = nextMarker();
        if (marker == END) {
            if (scans == 0) {
                throw new PictureRefused(Reason.BROKEN);
            }
            marker(END);
            return false;
        }
        int start = in.position();
        int length = in.remaining() < 2 ? 0 : in.getShort() & 0xFFFF;
        if (length < 2 || length - 2 > in.remaining()) {
            throw new PictureRefused(Reason.BROKEN);
        }
        ByteBuffer content = in.slice(start + 2, length - 2);
        if (isFrame(marker)) {
            frame(content);
        } else if (marker == 0xE1) {
            @Nullable Integer turned = ExifOrientation.of(content);
            orientation = turned == null ? orientation : turned;
        }
        in.position(start + length);
        if (isKept(marker)) {
            marker(marker);
            out.write(in.array(), start, length);
        }
        if (marker == SCAN) {
            scan();
        }
        return true;
    }

    private int nextMarker() throws PictureRefused {
        if (in.remaining() < 2 || (in.get() & 0xFF) != 0xFF) {
            throw new PictureRefused(Reason.BROKEN);
        }
        int marker = 0xFF;
        while (marker == 0xFF) { // fill bytes
            if (!in.hasRemaining()) {
                throw new PictureRefused(Reason.BROKEN);
            }
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    /** Start of frame, of all kinds; three numbers between them mean other things. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Adobe's segment tells how colours are to be read; all other segments of applications tell of the picture's maker. */
    private static boolean isKept(int marker) {
        return marker == ADOBE || (marker != COMMENT && (marker < 0xE0 || marker > 0xEF));
    }

    private void frame(ByteBuffer content) throws PictureRefused {
        if (content.remaining() < 6 || width != 0) {
            throw new PictureRefused(Reason.BROKEN);
        }
        height = content.getShort(1) & 0xFFFF;
        width = content.getShort(3) & 0xFFFF;
        Pixels.requireBounded(width, height);
    }

    /** The compressed lines up to the next marker that is not part of them. */
    private void scan() throws PictureRefused {
        if (++scans > MAX_SCANS || width == 0) {
            throw new PictureRefused(width == 0 ? Reason.BROKEN : Reason.TOO_LARGE);
        }
        byte[] bytes = in.array();
        int start = in.position();
        int at = start;
        while (at + 1 < bytes.length && !endsScan(bytes[at], bytes[at + 1])) {
            at++;
        }
        out.write(bytes, start, at - start);
        in.position(at);
    }

    private static boolean endsScan(byte first, byte second) {
        int marker = second & 0xFF;
        boolean restart = marker >= 0xD0 && marker <= 0xD7;
        return (first & 0xFF) == 0xFF && marker != 0 && marker != 0xFF && !restart;
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }
}
