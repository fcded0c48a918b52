package io.resultflow.documents.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests: drawn here, whole, broken or full of notes. */
public final class SamplePictures {
    private SamplePictures() {}

    /** A PNG of one colour with its left upper quarter in white. */
    public static byte[] png(int width, int height, Color color) {
        return encoded("png", width, height, color);
    }

    /** The same as JPEG. */
    public static byte[] jpeg(int width, int height, Color color) {
        return encoded("jpeg", width, height, color);
    }

    /** As it stands in a cell. */
    public static String uri(byte[] picture) {
        String type = PngChunks.isPng(picture) ? "png" : "jpeg";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(picture);
    }

    private static byte[] encoded(String format, int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG's chunk with its right checksum. */
    static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A JPEG's segment. */
    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** A camera's notes that hold nothing but how it was held. */
    static byte[] exif(int orientation) {
        ByteBuffer notes = ByteBuffer.allocate(32);
        notes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return segment(0xE1, notes.array());
    }

    /** Bytes with others put in at a place. */
    static byte[] with(byte[] bytes, int at, byte[] more) {
        return ByteBuffer.allocate(bytes.length + more.length)
                .put(bytes, 0, at)
                .put(more)
                .put(bytes, at, bytes.length - at)
                .array();
    }
}
