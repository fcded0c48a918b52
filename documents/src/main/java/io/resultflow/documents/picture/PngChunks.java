package io.resultflow.documents.picture;

import io.resultflow.documents.picture.PictureRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG as its chunks: only those that make the pixels are kept, so that no comment, place or second picture travels on.
 *
 * @param cleaned the file of the chunks that were kept
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
record PngChunks(byte[] cleaned, int width, int height) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int FRAME = 12;

    static boolean isPng(byte[] bytes) {
        return bytes.length > Long.BYTES && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    }

    /**
     * @throws PictureRefused when chunks are missing, do not match their checksums or name a size beyond the limits
     */
    static PngChunks read(byte[] bytes) throws PictureRefused {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(Long.BYTES);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, Long.BYTES);
        int width = 0;
        int height = 0;
        String type = "";
        while (!type.equals("IEND")) {
            int start = in.position();
            boolean first = type.isEmpty();
            type = next(in);
            if (first != type.equals("IHDR")) {
                throw new PictureRefused(Reason.BROKEN);
            }
            if (first) {
                width = in.getInt(start + 8);
                height = in.getInt(start + 12);
                Pixels.requireBounded(Integer.toUnsignedLong(width), Integer.toUnsignedLong(height));
            }
            if (KEPT.contains(type)) {
                out.write(bytes, start, in.position() - start);
            }
        }
        return new PngChunks(out.toByteArray(), width, height);
    }

    /** Steps over one chunk and tells its type. */
    private static String next(ByteBuffer in) throws PictureRefused {
        int start = in.position();
        if (in.remaining() < FRAME) {
            throw new PictureRefused(Reason.BROKEN);
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining() - Long.BYTES) {
            throw new PictureRefused(Reason.BROKEN);
        }
        CRC32 crc = new CRC32();
        crc.update(in.array(), start + 4, length + 4);
        in.position(start + 8 + length);
        if (in.getInt() != (int) crc.getValue()) {
            throw new PictureRefused(Reason.BROKEN);
        }
        String type = new String(in.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
        if (type.equals("IHDR") && length != 13) {
            throw new PictureRefused(Reason.BROKEN);
        }
        return type;
    }
}
