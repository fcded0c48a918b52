package io.resultflow.documents.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, as no program of honest people would make them. */
public final class XlsxFiles {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ tên</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>SĐT</t></is></c></row>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private String prologOf = "";

    private XlsxFiles() {}

    /** A workbook with a header, one sound customer, and these rows. */
    public static XlsxFiles ofRows(String rows) {
        return ofSheet("<sheetData>" + HEAD
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>An</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>0901234567</t></is></c></row>"
                + rows + "</sheetData>");
    }

    /** A workbook whose only sheet holds this XML. */
    public static XlsxFiles ofSheet(String xml) {
        XlsxFiles file = new XlsxFiles();
        file.parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("xl/workbook.xml", "sheet.main")
                        + override("xl/worksheets/sheet1.xml", "worksheet")
                        + override("xl/sharedStrings.xml", "sharedStrings")
                        + override("xl/styles.xml", "styles") + "</Types>");
        file.parts.put("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        file.parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        file.parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId2", "sharedStrings", "sharedStrings.xml")
                        + relationship("rId3", "styles", "styles.xml")));
        file.parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>");
        return file.strings("").styles("");
    }

    public XlsxFiles strings(String inside) {
        return strings("", inside);
    }

    public XlsxFiles strings(String attributes, String inside) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\" " + attributes + ">" + inside + "</sst>");
    }

    public XlsxFiles styles(String inside) {
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + inside + "</styleSheet>");
    }

    public XlsxFiles part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Puts a document type before one part's root. */
    public XlsxFiles documentType(String part, String declaration) {
        prologOf = part;
        prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + declaration;
        return this;
    }

    /** All parts by name. */
    public Map<String, String> parts() {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.computeIfPresent(prologOf, (name, xml) -> prolog + xml);
        return all;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }
}
