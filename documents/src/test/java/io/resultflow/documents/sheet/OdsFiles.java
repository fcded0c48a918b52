package io.resultflow.documents.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OpenDocument spreadsheets as LibreOffice lays them out. */
final class OdsFiles {
    private static final String CONTENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
            <office:automatic-styles>
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            </office:automatic-styles>
            <office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>
            """;

    private OdsFiles() {}

    /** A file of one sheet with these rows. */
    static Path ofRows(Path file, String rows) {
        return ofTables(
                file, "<table:table table:name=\"Kết quả\" table:style-name=\"ta1\">" + rows + "</table:table>");
    }

    static Path ofTables(Path file, String tables) {
        return write(file, Map.of("content.xml", content("", tables)));
    }

    static String content(String doctype, String tables) {
        return CONTENT.formatted(doctype, tables);
    }

    static Path write(Path file, Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
