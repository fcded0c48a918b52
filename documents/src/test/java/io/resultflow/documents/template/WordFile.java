package io.resultflow.documents.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Word files for tests, made part by part. */
public final class WordFile {
    private static final String NS = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CORE =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private @Nullable String properties;
    private final StringBuilder overrides = new StringBuilder();
    /** By the part's name in the folder {@code word}. */
    private final Map<String, StringBuilder> relationships = new LinkedHashMap<>();

    /** A document with this XML as its body. */
    public static WordFile of(String body) {
        WordFile file = new WordFile();
        return file.whole(
                "document", "document.main", "<w:document " + NS + "><w:body>" + body + "</w:body></w:document>");
    }

    /** A document of plain paragraphs. */
    public static WordFile ofParagraphs(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append(paragraph(run(paragraph)));
        }
        return of(body.toString());
    }

    public static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    public WordFile header(String body) {
        return text("header1", "header", body).relate("rId10", "header", "header1.xml", "");
    }

    public WordFile footer(String body) {
        return text("footer1", "footer", body).relate("rId11", "footer", "footer1.xml", "");
    }

    public WordFile footnotes(String body) {
        return text("footnotes", "footnotes", "<w:footnote w:id=\"1\">" + body + "</w:footnote>")
                .relate("rId12", "footnotes", "footnotes.xml", "");
    }

    public WordFile relate(String id, String type, String target, String mode) {
        return relate("document", id, type, target, mode);
    }

    /** Lets a part of this name point to something. */
    public WordFile relate(String part, String id, String type, String target, String mode) {
        relationships
                .computeIfAbsent(part, key -> new StringBuilder())
                .append("<Relationship Id=\"" + id + "\" Type=\"" + REL + type + "\" Target=\"" + target + "\""
                        + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/>");
        return this;
    }

    public WordFile part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public WordFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** The part that says what the file is called and who wrote it. */
    public WordFile describedBy(String part) {
        properties = part;
        return this;
    }

    public WordFile override(String name, String type) {
        overrides.append("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    /** A header, footer or part with notes of any name, with this XML inside. */
    public WordFile text(String name, String type, String body) {
        String root = type.equals("header") ? "w:hdr" : type.equals("footer") ? "w:ftr" : "w:" + type;
        return whole(name, type, "<" + root + " " + NS + ">" + body + "</" + root + ">");
    }

    private WordFile whole(String name, String type, String xml) {
        return override("word/" + name + ".xml", WORD_TYPE + type + "+xml").part("word/" + name + ".xml", xml);
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides + "</Types>"));
        all.put(
                "_rels/.rels",
                utf8(relationships("<Relationship Id=\"rId1\" Type=\"" + REL
                        + "officeDocument\" Target=\"word/document.xml\"/>"
                        + (properties == null
                                ? ""
                                : "<Relationship Id=\"rId2\" Type=\"" + CORE + "\" Target=\"" + properties + "\"/>"))));
        all.putAll(parts);
        relationships.computeIfAbsent("document", key -> new StringBuilder());
        relationships.forEach(
                (part, inner) -> all.put("word/_rels/" + part + ".xml.rels", utf8(relationships(inner.toString()))));
        return zip(all);
    }

    private static String relationships(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One part of a package as text. */
    public static String read(byte[] docx, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no part " + name);
    }

    /** The names of a package's parts. */
    public static List<String> names(byte[] docx) {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The body's text, paragraphs joined by a bar, breaks shown as {@code /} and tabs as {@code >}. */
    public static String text(byte[] docx) {
        return textOf(read(docx, "word/document.xml"));
    }

    public static String textOf(String xml) {
        SafeXml.parse("test", utf8(xml));
        return xml.replaceAll("<\\?.*?\\?>\\n?", "")
                .replaceAll("<w:br/>", "/")
                .replaceAll("<w:tab/>", ">")
                .replaceAll("</w:p>", "|")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#123;", "{")
                .replace("&amp;", "&")
                .replaceAll("\\|$", "");
    }
}
