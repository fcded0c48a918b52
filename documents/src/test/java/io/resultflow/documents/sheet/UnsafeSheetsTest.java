package io.resultflow.documents.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.Listening;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets made to do harm: each is refused for what it is, or read for no more than its cells. */
@Timeout(120)
class UnsafeSheetsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("upload");
    }

    private static IntakeReport check(Path sheet) {
        return new SheetIntake().check(sheet, IntakeSpec.of(List.of(), "VN"));
    }

    private static ProblemCode refusal(Path sheet) {
        Refused refused = catchThrowableOfType(Refused.class, () -> check(sheet));
        assertThat(refused).as("refused").isNotNull();
        return refused.code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml"
            })
    void a_document_type_is_refused_in_every_part_and_nothing_is_fetched(String part) throws IOException {
        try (Listening server = new Listening()) {
            XlsxFiles workbook = XlsxFiles.ofRows("");
            assertThat(check(workbook.write(file)).acceptable()).isTrue();
            String type = "<!DOCTYPE x SYSTEM \"" + server.address() + "\" [<!ENTITY % e SYSTEM \"" + server.address()
                    + "\"> %e;]>";
            assertThat(refusal(workbook.documentType(part, type).write(file))).isEqualTo(ProblemCode.FILE_UNSAFE);
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void entities_that_multiply_are_refused() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY a" + i + " \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        XlsxFiles workbook = XlsxFiles.ofRows("").strings("<si><t>&a11;</t></si>");
        assertThat(refusal(workbook.documentType("xl/sharedStrings.xml", type + "]>")
                        .write(file)))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
        OdsFiles.write(
                file,
                Map.of(
                        "content.xml",
                        OdsFiles.content("", "<table:table/>").replaceFirst("<office:doc", type + "]><office:doc")));
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_UNSAFE);
        OdsFiles.write(
                file,
                Map.of(
                        "content.xml",
                        OdsFiles.content("", "<table:table/>"),
                        "META-INF/manifest.xml",
                        type + "]><manifest>&a11;</manifest>"));
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "10000000", "-1", "0", "many"})
    void what_a_file_says_of_the_number_of_its_texts_is_not_believed(String count) {
        XlsxFiles workbook = XlsxFiles.ofRows(
                        "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\"><v>84901234568</v></c></row>")
                .strings("count=\"" + count + "\" uniqueCount=\"" + count + "\"", "<si><t>Bình</t></si>");
        assertThat(check(workbook.write(file)).rowCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "99999999999", "x"})
    void a_text_that_is_not_there_makes_the_file_broken(String index) {
        XlsxFiles workbook = XlsxFiles.ofRows("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>" + index + "</v></c></row>")
                .strings("<si><t>one</t></si>");
        assertThat(refusal(workbook.write(file))).isEqualTo(ProblemCode.FILE_BROKEN);
    }

    @Test
    void texts_by_the_million_fill_no_memory() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : XlsxFiles.ofRows("").parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().endsWith("sharedStrings.xml")) {
                    zip.write("<sst>".getBytes(UTF_8));
                    for (int i = 0; i < 8_000_000; i++) {
                        zip.write(("<si><t>" + Integer.toHexString(i * 0x9E3779B1) + "</t></si>").getBytes(UTF_8));
                    }
                    zip.write("</sst>".getBytes(UTF_8));
                } else {
                    zip.write(part.getValue().getBytes(UTF_8));
                }
            }
        }
        assertThat(check(file).rowCount()).isEqualTo(1);
    }

    @Test
    void one_endless_text_is_too_large() {
        String text = text(3 << 20);
        assertThat(refusal(XlsxFiles.ofRows(
                                "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>")
                        .write(file)))
                .isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(refusal(XlsxFiles.ofRows("")
                        .strings("<si><t>" + text + "</t></si>")
                        .write(file)))
                .isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(refusal(OdsFiles.ofRows(
                        file,
                        "<table:table-row><table:table-cell><text:p>" + text
                                + "</text:p></table:table-cell></table:table-row>")))
                .isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void styles_without_end_are_refused() {
        String formats = "<xf numFmtId=\"0\"/>".repeat(100_000);
        assertThat(refusal(XlsxFiles.ofRows("")
                        .styles("<cellXfs>" + formats + "</cellXfs>")
                        .write(file)))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void styles_that_nobody_reads_cost_nothing() {
        String deep = deep(20_000);
        assertThat(check(XlsxFiles.ofRows("").styles(deep).write(file)).acceptable())
                .isTrue();
    }

    @Test
    void merged_cells_by_the_hundred_thousand_change_nothing() {
        String merged = numbered(100_000, i -> "<mergeCell ref=\"A" + i * 7919L % 1_000_003 + ":XFD1048576\"/>");
        XlsxFiles workbook =
                XlsxFiles.ofSheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ tên</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>SĐT</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>An</t></is></c>"
                        + "<c r=\"B2\"><v>84901234567</v></c></row></sheetData><mergeCells>" + merged
                        + "</mergeCells>");
        assertThat(check(workbook.write(file)).rowCount()).isEqualTo(1);
    }

    @Test
    void a_cell_in_the_last_corner_of_a_sheet_is_too_far_out() {
        assertThat(refusal(XlsxFiles.ofRows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                        .write(file)))
                .isEqualTo(ProblemCode.SHEET_TOO_WIDE);
        assertThat(check(XlsxFiles.ofRows(
                                        "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>Bình</t></is></c>"
                                                + "<c r=\"B1048576\"><v>84901234568</v></c></row>")
                                .write(file))
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void a_header_of_all_columns_is_too_wide() {
        StringBuilder cells = new StringBuilder("<sheetData><row r=\"1\">");
        for (int i = 0; i < 16_384; i++) {
            cells.append("<c t=\"inlineStr\"><is><t>c").append(i).append("</t></is></c>");
        }
        assertThat(refusal(XlsxFiles.ofSheet(cells + "</row></sheetData>").write(file)))
                .isEqualTo(ProblemCode.SHEET_TOO_WIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='2'/>,a row twice",
        "<row r='1'/>,a row above",
        "<row r='0'/>,no row",
        "<row r='-5'/>,no row",
        "<row r='1048577'/>,beyond the sheet",
        "<row r='99999999999'/>,beyond all numbers",
        "<row r='3'><c r='B3'/><c r='A3'/></row>,cells out of order",
        "<row r='3'><c r='B3'/><c r='B3'/></row>,a cell twice",
        "<row r='3'><c r='XFE3'/></row>,beyond the sheet",
        "<row r='3'><c r='ZZZZZZZZZ3'/></row>,beyond all numbers",
        "<row r='3'><c r='3'/></row>,no column",
    })
    void cells_out_of_place_make_the_file_broken(String rows, String why) {
        assertThat(refusal(XlsxFiles.ofRows(rows).write(file))).as(why).isEqualTo(ProblemCode.FILE_BROKEN);
    }

    @Test
    void a_million_empty_rows_are_no_rows() {
        assertThat(check(XlsxFiles.ofRows(numbered(1_000_000, i -> "<row r=\"" + (i + 3) + "\"/>"))
                                .write(file))
                        .rowCount())
                .isEqualTo(1);
        assertThat(refusal(OdsFiles.ofRows(
                        file,
                        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                                + "table:number-columns-repeated=\"16384\"/></table:table-row>")))
                .isEqualTo(ProblemCode.SHEET_EMPTY);
    }

    @Test
    void rows_that_stand_for_a_million_are_too_many() {
        String header =
                "<table:table-row><table:table-cell><text:p>Họ tên</text:p></table:table-cell><table:table-cell><text:p>SĐT</text:p></table:table-cell></table:table-row>";
        String row = header.replace("Họ tên", "An").replace("SĐT", "0901234567");
        assertThat(refusal(OdsFiles.ofRows(
                        file,
                        header
                                + row.replace(
                                        "<table:table-row>",
                                        "<table:table-row table:number-rows-repeated=\"1000000\">"))))
                .isEqualTo(ProblemCode.TOO_MANY_ROWS);
        assertThat(refusal(OdsFiles.ofRows(
                        file,
                        header
                                + row.replace(
                                                "<table:table-row>",
                                                "<table:table-row table:number-rows-repeated=\"2147483647\">")
                                        .repeat(2))))
                .isEqualTo(ProblemCode.TOO_MANY_ROWS);
    }

    @Test
    void xml_as_deep_as_a_well_is_read_or_refused_but_never_overflows() {
        String deep = deep(50_000);
        assertThat(check(XlsxFiles.ofRows("<row r=\"3\">" + deep + "</row>").write(file))
                        .rowCount())
                .isEqualTo(1);
        assertThat(refusal(OdsFiles.ofRows(
                        file, "<table:table-row><table:table-cell>" + deep + "</table:table-cell></table:table-row>")))
                .isEqualTo(ProblemCode.SHEET_EMPTY);
    }

    @Test
    void a_zip_bomb_is_refused_in_every_format() throws IOException {
        assertThat(refusal(XlsxFiles.ofRows("")
                        .part("xl/styles.xml", "<s>" + " ".repeat(40 << 20) + "</s>")
                        .write(file)))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
        OdsFiles.write(file, Map.of("content.xml", OdsFiles.content(" ".repeat(40 << 20), "<table:table/>")));
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void entries_without_end_are_refused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : XlsxFiles.ofRows("").parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/p" + i));
            }
        }
        assertThat(refusal(file)).isIn(ProblemCode.FILE_UNSAFE, ProblemCode.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.xml",
                "/etc/evil.xml",
                "..\\evil.xml",
                "xl/worksheets/sheet1.xml",
                "XL/worksheets/SHEET1.xml"
            })
    void entries_that_climb_or_repeat_are_refused_and_nothing_is_written(String name) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (Map.Entry<String, String> part : XlsxFiles.ofRows("").parts().entrySet()) {
                entry(zip, part.getKey(), part.getValue().getBytes(UTF_8));
            }
            entry(zip, name, "<x/>".getBytes(UTF_8));
        }
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_UNSAFE);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static void entry(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.STORED);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    @Test
    void links_to_elsewhere_are_not_followed() throws IOException {
        try (Listening server = new Listening()) {
            XlsxFiles workbook = XlsxFiles.ofRows(
                            "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>WEBSERVICE(\"" + server.address()
                                    + "\")</f><v>Bình</v></c><c r=\"B3\"><f>DDE(\"cmd\",\"/c calc\",\"A0\")</f><v>84901234568</v></c></row>")
                    .part(
                            "xl/worksheets/_rels/sheet1.xml.rels",
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" TargetMode=\"External\" Target=\""
                                    + server.address() + "\"/></Relationships>");
            assertThat(check(workbook.write(file)).rowCount()).isEqualTo(2);
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void an_old_workbook_behind_a_password_is_told_so() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Họ tên");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n1 0 obj",
                "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR",
                "GIF89a\u0001",
                "\u007fELF\u0002\u0001",
            })
    void what_is_no_sheet_whatever_its_name_says_is_unknown(String content) throws IOException {
        Files.write(file, content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>Họ tên</td></tr></table></html>",
                "<!DOCTYPE html><html></html>",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
            })
    void a_page_of_the_web_or_bare_xml_is_told_to_be_saved_as_a_workbook(String content) throws IOException {
        Files.write(file, content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_NOT_A_WORKBOOK);
    }

    @Test
    void a_text_with_zeros_in_it_is_no_text() throws IOException {
        Files.writeString(file, "Họ tên,SĐT\nAn\0,0901234567\n");
        assertThat(refusal(file)).isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ",", "\"a,", "\"\"", "a\t"})
    void a_line_without_end_is_broken(String piece) throws IOException {
        Files.writeString(file, "Họ tên,SĐT\nAn,0901234567\n" + piece.repeat((8 << 20) / piece.length()));
        assertThat(refusal(file)).isIn(ProblemCode.FILE_BROKEN, ProblemCode.SHEET_TOO_WIDE);
    }

    @Test
    void a_quote_that_never_closes_is_told_with_its_row() throws IOException {
        Files.writeString(file, "Họ tên,SĐT\nAn,0901234567\n\"Bình,0901234568\nChi,0901234569\n");
        Refused refused = catchThrowableOfType(Refused.class, () -> check(file));
        assertThat(refused.code()).isEqualTo(ProblemCode.FILE_BROKEN);
        assertThat(refused.issues()).extracting("row").containsExactly(3);
    }

    private static String numbered(int times, IntFunction<String> piece) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }

    /** Elements within each other. */
    private static String deep(int levels) {
        return numbered(levels, i -> "<x a=\"" + Integer.toHexString(i * 0x9E3779B1) + "\">") + "</x>".repeat(levels);
    }

    /** Text that no zip shrinks to nothing. */
    private static String text(int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; out.size() < length; i++) {
            out.writeBytes(Integer.toString(i * 7919, 36).getBytes(UTF_8));
        }
        return out.toString(UTF_8);
    }
}
