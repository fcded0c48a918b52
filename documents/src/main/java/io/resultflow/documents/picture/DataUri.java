package io.resultflow.documents.picture;

import io.resultflow.documents.picture.Picture.Format;
import io.resultflow.documents.picture.PictureRefused.Reason;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pictures that stand in a cell as {@code data:image/png;base64,…}. Addresses are no pictures: nothing is fetched. */
public final class DataUri {
    /** The most bytes that a picture may have. */
    static final int MAX_BYTES = 4 << 20;

    private static final Pattern HEAD = Pattern.compile("data:image/(png|jpe?g);base64,", Pattern.CASE_INSENSITIVE);

    private DataUri() {}

    /**
     * The picture, upright and without metadata.
     *
     * @throws PictureRefused when it is none, broken or too large; sizes are judged by the header, before a pixel is read
     */
    public static Picture read(String value) throws PictureRefused {
        Matcher head = HEAD.matcher(value);
        if (!head.lookingAt()) {
            throw new PictureRefused(Reason.NO_DATA);
        }
        if (value.length() - head.end() > MAX_BYTES / 3 * 4 + 4) {
            throw new PictureRefused(Reason.TOO_LARGE);
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(value.substring(head.end()));
        } catch (IllegalArgumentException e) {
            throw new PictureRefused(Reason.BROKEN);
        }
        // What the bytes say counts: a JPEG is often called a PNG.
        return PngChunks.isPng(bytes) ? png(bytes) : JpegSegments.read(bytes).picture();
    }

    private static Picture png(byte[] bytes) throws PictureRefused {
        PngChunks chunks = PngChunks.read(bytes);
        Pixels.requireWhole(chunks.cleaned(), Format.PNG);
        return new Picture(chunks.cleaned(), Format.PNG, chunks.width(), chunks.height());
    }
}
