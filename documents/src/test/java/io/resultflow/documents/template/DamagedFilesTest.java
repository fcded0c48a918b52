package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.Mutations;
import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.documents.sheet.XlsxFiles;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Placeholder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sound files, damaged at random: what comes out is a refusal or a result, never another exception, a hang or an end of
 * memory. The seed is fixed so that a build says the same twice; {@code -Dfuzz.seed=… -Dfuzz.tries=…} looks further.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedFilesTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_123L);
    private static final int TRIES = Integer.getInteger("fuzz.tries", 150);
    private static final Path SAMPLES = Path.of("../samples");

    @TempDir
    Path folder;

    /** Something that may refuse a file, and otherwise says what came of it. */
    private interface Reading {
        void read(byte[] file) throws IOException;
    }

    private static void survives(byte[] sound, BiFunction<Mutations, byte[], byte[]> damage, Reading reading)
            throws IOException {
        reading.read(sound);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            long seed = SEED + i;
            byte[] damaged = damage.apply(new Mutations(seed), sound);
            try {
                reading.read(damaged);
            } catch (Refused expected) {
                assertThat(expected.code()).isNotNull();
                refused++;
            } catch (Throwable e) {
                throw new AssertionError("-Dfuzz.seed=" + seed + " -Dfuzz.tries=1", e);
            }
        }
        assertThat(refused)
                .as("damage that was told, of " + TRIES + " from seed " + SEED)
                .isPositive();
    }

    @Test
    void damaged_templates_are_refused_or_filled() throws IOException {
        byte[] letter = Files.readAllBytes(SAMPLES.resolve("lab/template.docx"));
        survives(letter, Mutations::ofZip, DamagedFilesTest::fill);
        survives(letter, Mutations::ofBytes, DamagedFilesTest::fill);
    }

    @Test
    void damaged_templates_with_everything_in_them_are_refused_or_filled() throws IOException {
        String loop = "<w:tbl><w:tr><w:tc>" + paragraph(run("{%tr for r in rows %}")) + "</w:tc></w:tr><w:tr><w:tc>"
                + paragraph(run("{{ r.test }}") + run("{{ r.result|flag(r.low, r.high) }}"))
                + "</w:tc></w:tr><w:tr><w:tc>"
                + paragraph(run("{%tr endfor %}")) + "</w:tc></w:tr></w:tbl>";
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>MERGEFIELD b \\* Upper</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("«b»")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        byte[] full = WordFile.of(paragraph(run("{{ a|number('0.0')") + run("|flag(1, 2) }} ${c}") + field)
                        + loop
                        + paragraph(run("{% if a %}x{% else %}{{ b|date('dd/mm/yyyy') }}{% endif %}")))
                .header(paragraph(run("{{ a|title }}")))
                .footnotes(paragraph(run("{%p for l in lines %}"))
                        + paragraph(run("{{ l }}"))
                        + paragraph(run("{%p endfor %}")))
                .bytes();
        survives(full, Mutations::ofZip, DamagedFilesTest::fill);
    }

    private static void fill(byte[] file) {
        CompiledTemplate template = new TemplateCompiler().compile(file);
        Map<String, Cell> row = new HashMap<>();
        for (Placeholder placeholder : template.inspection().placeholders()) {
            row.put(placeholder.name(), new Cell("5.4", Cell.Kind.NUMBER, "5.4"));
        }
        Map<String, byte[]> parts = DocxArchive.read(template.fill(ReportValues.ofRow(row)));
        parts.forEach((name, bytes) -> {
            if (name.endsWith(".xml")) {
                SafeXml.parse(name, bytes);
            }
        });
    }

    @Test
    void damaged_workbooks_are_refused_or_read() throws IOException {
        byte[] results = Files.readAllBytes(SAMPLES.resolve("lab/results.xlsx"));
        survives(results, Mutations::ofZip, this::check);
        survives(results, Mutations::ofBytes, this::check);
        byte[] small = Files.readAllBytes(XlsxFiles.ofRows(
                        "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"0\"><v>84901234568</v></c></row>")
                .strings("<si><t>Bình</t></si>")
                .styles(
                        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.00\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>")
                .write(folder.resolve("small.xlsx")));
        survives(small, Mutations::ofZip, this::check);
    }

    @Test
    void damaged_old_workbooks_are_refused_or_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 40; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "Họ tên" : "An " + i);
                row.createCell(1).setCellValue(i == 0 ? "SĐT" : "09012345" + (10 + i));
                row.createCell(2).setCellValue(i / 7.0);
            }
            workbook.write(out);
        }
        survives(out.toByteArray(), Mutations::ofBytes, this::check);
    }

    @Test
    void damaged_open_documents_are_refused_or_read() throws IOException {
        String row =
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Họ tên</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"1\"><text:p>SĐT<text:s text:c=\"2\"/></text:p></table:table-cell></table:table-row>";
        String table = "<table:table table:name=\"A\">" + row
                + row.replace("Họ tên", "An")
                        .replace("SĐT", "0901234567")
                        .replace("string\"", "date\" office:date-value=\"2026-11-03\"")
                + "</table:table>";
        byte[] ods = WordFile.zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8),
                "content.xml",
                ("<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">" + table
                                + "</office:document-content>")
                        .getBytes(UTF_8)));
        survives(ods, Mutations::ofZip, this::check);
    }

    @Test
    void damaged_texts_are_refused_or_read() throws IOException {
        byte[] csv = ("\uFEFFHọ tên;SĐT;Ghi chú\n" + "\"Nguyễn \"\"An\"\"\";0901234567;\"hai\ndòng\"\n".repeat(20))
                .getBytes(UTF_8);
        survives(csv, Mutations::ofBytes, this::check);
    }

    private void check(byte[] file) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), file);
        IntakeReport report = new SheetIntake().check(upload, IntakeSpec.of(List.of(), "VN"));
        assertThat(report.rowCount()).isPositive();
    }
}
