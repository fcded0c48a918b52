package io.resultflow.documents.fill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Puts a framed paragraph before everything else in a filled document's body. It takes room of its own, so that it never
 * covers anything, and stands in the Word file as it does in the PDF.
 */
public final class FirstLine {
    private static final Pattern BODY = Pattern.compile("<((?:[A-Za-z0-9]+:)?)body(?:\\s[^>]*)?>");
    /** A page that begins behind the line would leave it alone on one of its own. */
    private static final Pattern OPENING_BREAK = Pattern.compile(
            "\\G(<[^<>]*p(?:\\s[^<>]*)?>\\s*<[^<>]*pPr>(?:(?!</[^<>]*pPr>).)*?)<[^<>]*pageBreakBefore\\s*/>");

    private FirstLine() {}

    /**
     * The document with {@code line} before its first paragraph.
     *
     * @throws IllegalArgumentException when it has no body
     */
    public static byte[] before(byte[] docx, String line) {
        List<DocxZip.Entry> entries = new ArrayList<>();
        boolean written = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                if (!written && entry.getName().endsWith(".xml")) {
                    String text = new String(part, StandardCharsets.UTF_8);
                    Matcher body = BODY.matcher(text);
                    if (body.find()) {
                        part = inserted(text, body, line).getBytes(StandardCharsets.UTF_8);
                        written = true;
                    }
                }
                entries.add(DocxZip.deflate(entry.getName(), part, Deflater.BEST_SPEED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!written) {
            throw new IllegalArgumentException("a document without a body");
        }
        return DocxZip.write(entries, docx.length + 1024);
    }

    private static String inserted(String text, Matcher body, String line) {
        String rest = OPENING_BREAK.matcher(text.substring(body.end())).replaceFirst("$1");
        return text.substring(0, body.end()) + paragraph(body.group(1), line) + rest;
    }

    /** @param w the prefix that the document itself gives the words of Word's format */
    private static String paragraph(String w, String line) {
        String edge = " {w}val=\"single\" {w}sz=\"8\" {w}space=\"4\" {w}color=\"404040\"/>";
        String borders = "<{w}top" + edge + "<{w}left" + edge + "<{w}bottom" + edge + "<{w}right" + edge;
        return ("<{w}p><{w}pPr><{w}keepLines/><{w}pBdr>" + borders + "</{w}pBdr>"
                                + "<{w}spacing {w}before=\"0\" {w}after=\"160\"/><{w}ind {w}left=\"80\" {w}right=\"80\" {w}firstLine=\"0\"/>"
                                + "<{w}jc {w}val=\"left\"/></{w}pPr><{w}r><{w}rPr><{w}b/><{w}color {w}val=\"000000\"/>"
                                + "<{w}sz {w}val=\"18\"/><{w}szCs {w}val=\"18\"/></{w}rPr>"
                                + "<{w}t>")
                        .replace("{w}", w)
                + WordTextFilter.escape(line, w)
                + "</{w}t></{w}r></{w}p>".replace("{w}", w);
    }
}
