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
    /** Length, type and checksum around what a chunk holds. */
    private static final int FRAME = 12;

    private static final int HEADER = 13;

    static boolean isPng(byte[] bytes) {
        return bytes.length > Long.BYTES && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    }

    /**
     * @throws PictureRefused when chunks are missing, do not match their checksums or name a size beyond the limits
     */
    static PngChunks read(byte[] bytes) throws PictureRefused {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, Long.BYTES);
        int width = 0;
        int height = 0;
        String type = "";
        for (int start = Long.BYTES; !type.equals("IEND"); ) {
            boolean first = type.isEmpty();
            int size = FRAME + length(bytes, start);
            type = new String(bytes, start + 4, 4, StandardCharsets.ISO_8859_1);
            if (first != type.equals("IHDR") || (first && size != FRAME + HEADER)) {
                throw new PictureRefused(Reason.BROKEN);
            }
            if (first) {
                width = in.getInt(start + 8);
                height = in.getInt(start + 12);
                Pixels.requireBounded(Integer.toUnsignedLong(width), Integer.toUnsignedLong(height));
            }
            if (KEPT.contains(type)) {
                out.write(bytes, start, size);
            }
            start += size;
        }
        return new PngChunks(out.toByteArray(), width, height);
    }

    /** How much a chunk holds, when it is there whole and matches its checksum. */
    private static int length(byte[] bytes, int start) throws PictureRefused {
        int room = bytes.length - start - FRAME;
        int length = room < 0 ? -1 : ByteBuffer.wrap(bytes).getInt(start);
        if (length < 0 || length > room) {
            throw new PictureRefused(Reason.BROKEN);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, start + 4, length + 4);
        if (ByteBuffer.wrap(bytes).getInt(start + 8 + length) != (int) crc.getValue()) {
            throw new PictureRefused(Reason.BROKEN);
        }
        return length;
    }
}
