package io.resultflow.libreoffice.specimen;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** A Word file as a template leaves it when a row was filled in, made part by part. */
final class SpecimenFile {
    private static final String NS = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String PAGE = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
            + " w:footer=\"567\" w:gutter=\"0\"/>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder overrides = new StringBuilder();
    private final Map<String, StringBuilder> links = new LinkedHashMap<>();
    private final String body;
    private String section = PAGE;
    private String references = "";

    SpecimenFile(String body) {
        this.body = body;
        links.put("document", new StringBuilder());
        part(
                "styles",
                "styles",
                "<w:styles " + NS + "><w:docDefaults><w:rPrDefault><w:rPr>"
                        + "<w:rFonts w:ascii=\"Liberation Sans\" w:hAnsi=\"Liberation Sans\" w:cs=\"Liberation Sans\"/>"
                        + "<w:sz w:val=\"22\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Step\"><w:name w:val=\"Step\"/><w:basedOn w:val=\"Normal\"/>"
                        + "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:name w:val=\"footnote reference\"/>"
                        + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>");
    }

    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + instruction
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" + result
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>" + p(cell) + "</w:tc>");
        }
        return row + "</w:tr>";
    }

    static String table(String rows) {
        String line = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"888888\"/>";
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders><w:top" + line + "<w:left" + line
                + "<w:bottom" + line + "<w:right" + line + "<w:insideH" + line + "<w:insideV" + line
                + "</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/>"
                + "<w:gridCol w:w=\"3000\"/></w:tblGrid>" + rows + "</w:tbl>";
    }

    static String picture(String id, int drawing) {
        return "<w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"450000\"/><wp:docPr id=\"" + drawing
                + "\" name=\"Picture\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + id
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext cx=\"900000\" cy=\"450000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    static byte[] png(int seed) {
        BufferedImage image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x203040 + seed * 0x1F3B17 & 0xFFFFFF));
        graphics.fillRect(0, 0, 120, 60);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(10 + seed % 60, 10, 30, 30);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The last section's properties instead of a plain A4 page. */
    SpecimenFile section(String xml) {
        section = xml;
        return this;
    }

    SpecimenFile header(String type, String content) {
        return story("header", "hdr", type, content);
    }

    SpecimenFile footer(String type, String content) {
        return story("footer", "ftr", type, content);
    }

    private SpecimenFile story(String kind, String element, String type, String content) {
        String name = kind + type;
        part(name, kind, "<w:" + element + " " + NS + ">" + content + "</w:" + element + ">");
        references += "<w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"rId" + name + "\"/>";
        return this;
    }

    SpecimenFile numbering(String content) {
        return part("numbering", "numbering", "<w:numbering " + NS + ">" + content + "</w:numbering>");
    }

    SpecimenFile settings(String content) {
        return part("settings", "settings", "<w:settings " + NS + ">" + content + "</w:settings>");
    }

    SpecimenFile footnotes(String... notes) {
        StringBuilder all =
                new StringBuilder("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r>"
                        + "</w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
                        + "<w:continuationSeparator/></w:r></w:p></w:footnote>");
        for (int i = 0; i < notes.length; i++) {
            all.append("<w:footnote w:id=\"" + (i + 1) + "\"><w:p><w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr>"
                    + "<w:footnoteRef/></w:r>" + r(" " + notes[i]) + "</w:p></w:footnote>");
        }
        return part("footnotes", "footnotes", "<w:footnotes " + NS + ">" + all + "</w:footnotes>");
    }

    static String footnote(int id) {
        return "<w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
    }

    SpecimenFile image(String owner, String id, int seed) {
        String name = "media/" + owner + id + ".png";
        parts.put("word/" + name, png(seed));
        return link(owner, id, "image", name, "");
    }

    SpecimenFile web(String id, String address) {
        return link("document", id, "hyperlink", address, " TargetMode=\"External\"");
    }

    private SpecimenFile link(String owner, String id, String type, String target, String mode) {
        links.computeIfAbsent(owner, key -> new StringBuilder())
                .append("<Relationship Id=\"" + id + "\" Type=\"" + REL + type + "\" Target=\"" + target + "\"" + mode
                        + "/>");
        return this;
    }

    private SpecimenFile part(String name, String type, String xml) {
        overrides.append("<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>");
        parts.put("word/" + name + ".xml", utf8(xml));
        return link("document", "rId" + name, type, name + ".xml", "");
    }

    byte[] bytes() {
        overrides.append("<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>");
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + overrides + "</Types>"));
        all.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"rId1\" Type=\"" + REL + "officeDocument\" Target=\"word/document.xml\"/>"));
        all.put(
                "word/document.xml",
                utf8("<w:document " + NS + "><w:body>" + body
                        + (section.isEmpty() ? "" : "<w:sectPr>" + references + section + "</w:sectPr>")
                        + "</w:body></w:document>"));
        all.putAll(parts);
        links.forEach((owner, inner) -> all.put("word/_rels/" + owner + ".xml.rels", relationships(inner.toString())));
        return zip(all);
    }

    private static byte[] relationships(String inner) {
        return utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
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
}
