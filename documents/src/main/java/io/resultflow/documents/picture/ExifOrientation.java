package io.resultflow.documents.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a camera was held, the one thing that its notes say of how the picture is to be seen (Exif 2.32, tag 0x0112). */
final class ExifOrientation {
    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;

    private ExifOrientation() {}

    /** 1 to 8, or null when the segment does not say. */
    static @Nullable Integer of(ByteBuffer segment) {
        try {
            for (byte letter : HEAD) {
                if (segment.get() != letter) {
                    return null;
                }
            }
            ByteBuffer notes = segment.slice();
            notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            notes.position(notes.getInt(4));
            int entries = notes.getShort() & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = notes.position();
                if ((notes.getShort() & 0xFFFF) == TAG) {
                    int value = notes.getShort(entry + 8) & 0xFFFF;
                    return value >= 1 && value <= 8 ? value : null;
                }
                notes.position(entry + 12);
            }
            return null;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }
}
