package io.resultflow.documents.render.merge;

import io.resultflow.documents.fill.DocxZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of one filled document, deflated as they came: only what differs between rows is ever inflated. */
record Parts(Map<String, DocxZip.Entry> entries) {
    static final String BODY = "word/document.xml";
    static final String TYPES = "[Content_Types].xml";

    /** The parts of a document that {@code CompiledTemplate} filled. */
    static Parts of(byte[] docx) {
        Map<String, DocxZip.Entry> entries = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(docx))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] deflated = zip.getRawInputStream(entry).readAllBytes();
                entries.put(
                        entry.getName(), new DocxZip.Entry(entry.getName(), deflated, entry.getSize(), entry.getCrc()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parts(entries);
    }

    DocxZip.@Nullable Entry entry(String name) {
        return entries.get(name);
    }

    /** A part's text; null when there is no such part. */
    @Nullable
    String text(String name) throws Unmergeable {
        DocxZip.Entry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        String text = new String(entry.inflate(), StandardCharsets.UTF_8);
        int declared = text.startsWith("<?xml") ? text.indexOf("encoding=") : -1;
        boolean utf8 = declared < 0
                || declared > text.indexOf("?>")
                || text.regionMatches(true, declared + "encoding=".length() + 1, "UTF-8", 0, 5);
        if (!utf8 || text.isEmpty() || text.charAt(0) != '<') {
            throw new Unmergeable(Obstacle.FOREIGN_XML);
        }
        return text;
    }

    String require(String name) throws Unmergeable {
        String text = text(name);
        if (text == null) {
            throw new Unmergeable(Obstacle.PARTS);
        }
        return text;
    }

    /** Whether a part is the same here and there, or absent in both. */
    boolean agrees(Parts other, String name) {
        DocxZip.Entry mine = entries.get(name);
        DocxZip.Entry theirs = other.entries.get(name);
        if (mine == null || theirs == null) {
            return mine == null && theirs == null;
        }
        return mine.crc() == theirs.crc() && Arrays.equals(mine.deflated(), theirs.deflated());
    }

    /** Where a part's relationships stand. */
    static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }
}
