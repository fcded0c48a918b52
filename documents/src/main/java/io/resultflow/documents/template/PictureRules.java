package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * How large a picture may be when it is unpacked: a few bytes can stand for gigabytes of pixels. Looks at the headers alone
 * and at what a file is, not at what it is called.
 */
final class PictureRules {
    /** A side of an A3 page at 1200 dpi. */
    private static final int MAX_SIDE = 20_000;

    /** A photo of a good phone; four bytes each in whoever draws it. */
    private static final long MAX_PIXELS = 64_000_000;

    private static final int MAX_UNPACKED = 32 << 20;

    /** In the units of a metafile's device; what it draws is vectors. */
    private static final int MAX_METAFILE_SIDE = 200_000;

    private static final int EMF_SIGNATURE = 0x464D4520;

    private PictureRules() {}

    static void check(String part, byte[] file, List<Issue> issues) {
        if (isTooLarge(file)) {
            issues.add(Problems.unsafe(part, UnsafeContent.IMAGE_SIZE));
        }
    }

    private static boolean isTooLarge(byte[] file) {
        if (file.length > 2 && (file[0] & 0xFF) == 0x1F && (file[1] & 0xFF) == 0x8B) {
            return isPackedTooLarge(file);
        }
        if (file.length >= 44 && little(file, 0) == 1 && little(file, 40) == EMF_SIGNATURE) {
            return isBeyond(little(file, 8), little(file, 16)) || isBeyond(little(file, 12), little(file, 20));
        }
        long[] size = PictureSize.of(file);
        return size != null && (size[0] > MAX_SIDE || size[1] > MAX_SIDE || size[0] * size[1] > MAX_PIXELS);
    }

    /** Metafiles may be packed once more ({@code .emz}). */
    private static boolean isPackedTooLarge(byte[] file) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] unpacked = in.readNBytes(MAX_UNPACKED + 1);
            return unpacked.length > MAX_UNPACKED || isTooLarge(unpacked);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isBeyond(int from, int to) {
        return Math.abs((long) to - from) > MAX_METAFILE_SIDE;
    }

    private static int little(byte[] file, int at) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
