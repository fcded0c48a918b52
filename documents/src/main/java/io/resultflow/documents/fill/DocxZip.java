package io.resultflow.documents.fill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes packages from entries that were deflated before: zipping costs more than filling, so what is the same for every
 * row is deflated once. The same parts give the same bytes: entries carry no time.
 */
public final class DocxZip {
    /** One deflated part. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(String name, byte[] deflated, long size, long crc) {
        /** The part's bytes. */
        public byte[] inflate() {
            Inflater inflater = new Inflater(true);
            try {
                byte[] bytes = new byte[Math.toIntExact(size)];
                inflater.setInput(deflated);
                int at = 0;
                while (at < bytes.length) {
                    int read = inflater.inflate(bytes, at, bytes.length - at);
                    if (read == 0) {
                        throw new IllegalStateException("the part is shorter than it says");
                    }
                    at += read;
                }
                return bytes;
            } catch (DataFormatException e) {
                throw new IllegalStateException("the part is damaged", e);
            } finally {
                inflater.end();
            }
        }
    }

    private DocxZip() {}

    /** One part, deflated. */
    public static Entry deflate(String name, byte[] bytes, int level) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] buffer = new byte[16 << 10];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return new Entry(name, out.toByteArray(), bytes.length, crc.getValue());
        } finally {
            deflater.end();
        }
    }

    /** The package of these parts. */
    public static byte[] write(Iterable<Entry> entries, int sizeHint) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(sizeHint);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Entry entry : entries) {
                ZipArchiveEntry header = new ZipArchiveEntry(entry.name());
                header.setMethod(ZipEntry.DEFLATED);
                header.setSize(entry.size());
                header.setCompressedSize(entry.deflated().length);
                header.setCrc(entry.crc());
                header.setTime(0);
                zip.addRawArchiveEntry(header, new ByteArrayInputStream(entry.deflated()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
