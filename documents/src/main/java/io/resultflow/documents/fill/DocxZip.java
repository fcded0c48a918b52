package io.resultflow.documents.fill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes packages from entries that were deflated before: zipping costs more than filling, so what is the same for every
 * row is deflated once. The same parts give the same bytes: entries carry no time.
 */
final class DocxZip {
    /** One deflated part. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(String name, byte[] deflated, long size, long crc) {}

    private DocxZip() {}

    static Entry deflate(String name, byte[] bytes, int level) {
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

    static byte[] write(Iterable<Entry> entries, int sizeHint) {
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
