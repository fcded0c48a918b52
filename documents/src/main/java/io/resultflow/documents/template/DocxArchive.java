package io.resultflow.documents.template;

import io.resultflow.documents.archive.EntryName;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads a zip that a stranger made: every part by name, in order, never more than the limits. What comes out is written
 * again from these parts, so nothing that was hidden between them travels on.
 */
final class DocxArchive {
    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_TOTAL = 128L << 20;
    /** Above this size a part that shrank more than {@link #MAX_RATIO} times is taken for a zip bomb. */
    private static final long RATIO_FREE = 4L << 20;

    private static final long MAX_RATIO = 150;

    private DocxArchive() {}

    /**
     * All parts.
     *
     * @throws Refused {@code FILE_TYPE_UNKNOWN}, {@code FILE_ENCRYPTED}, {@code FILE_BROKEN}, {@code FILE_TOO_LARGE} or
     *     {@code FILE_UNSAFE}
     */
    static Map<String, byte[]> read(byte[] file) {
        FileMagic magic = FileMagic.valueOf(file);
        if (magic == FileMagic.OLE2) {
            throw new Refused(isEncrypted(file) ? ProblemCode.FILE_ENCRYPTED : ProblemCode.FILE_TYPE_UNKNOWN);
        }
        if (magic != FileMagic.OOXML) {
            throw new Refused(ProblemCode.FILE_TYPE_UNKNOWN);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return read(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
    }

    private static Map<String, byte[]> read(ZipFile zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (seen.size() == MAX_ENTRIES) {
                throw new Refused(ProblemCode.FILE_TOO_LARGE);
            }
            String name = entry.getName();
            // The name as it is written: on its way a backslash may have become a slash.
            String written = new String(entry.getRawName(), StandardCharsets.ISO_8859_1);
            if (!EntryName.isSafe(name) || written.contains("\\")) {
                throw Problems.refuseUnsafe(name, UnsafeContent.NAME);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw Problems.refuseUnsafe(name, UnsafeContent.DUPLICATE);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refused(ProblemCode.FILE_ENCRYPTED);
            }
            if (entry.isDirectory()) {
                continue;
            }
            byte[] bytes = inflate(zip, entry, MAX_TOTAL - total);
            total += bytes.length;
            parts.put(name, bytes);
        }
        return parts;
    }

    /** The declared sizes may lie: only what was inflated is counted. */
    private static byte[] inflate(ZipFile zip, ZipArchiveEntry entry, long room) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[64 << 10];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                out.write(buffer, 0, read);
                if (out.size() > room) {
                    throw new Refused(ProblemCode.FILE_TOO_LARGE);
                }
                if (out.size() > RATIO_FREE && out.size() / MAX_RATIO > entry.getCompressedSize()) {
                    throw Problems.refuseUnsafe(entry.getName(), UnsafeContent.ZIP_BOMB);
                }
            }
        }
        return out.toByteArray();
    }

    private static boolean isEncrypted(byte[] file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return ole.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
