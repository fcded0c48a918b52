package io.resultflow.documents.sheet;

import static io.resultflow.documents.sheet.Workbooks.cell;
import static io.resultflow.documents.sheet.Workbooks.styled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRowsTest {
    @TempDir
    Path folder;

    private static IntakeSpec spec(@Nullable String sheet) {
        return IntakeSpec.of(List.of(), "VN").at(sheet, null);
    }

    private List<Row> read(Consumer<Sheet> content) {
        Path file = Workbooks.write(
                folder.resolve("book.xlsx"), workbook -> content.accept(workbook.createSheet("Kết quả")));
        return Workbooks.rows(file, spec(null));
    }

    private Cell readCell(Consumer<Sheet> content) {
        return read(content).get(0).cell(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.1                | General      | 0.1         | 0.1",
                "0.1000000001       | 0.0          | 0.1         | 0.1000000001",
                "5.6000000000000005 | General      | 5.6         | 5.6",
                "3.3000000000000003 | General      | 3.3         | 3.3",
                "0.125              | 0.0%         | 12.5%       | 0.125",
                "12                 | 0000         | 0012        | 12",
                "901234567          | 0000000000   | 0901234567  | 901234567",
                "84901234567        | General      | 84901234567 | 84901234567",
                "84901234567        | 0.00E+00     | 8.49E+10    | 84901234567",
                "79200001234        | @            | 79200001234 | 79200001234",
                "79200012345678     | General      | 79200012345678 | 79200012345678",
                "1234567.5          | #,##0.00     | 1,234,567.50 | 1234567.5",
                "5.4                | 0.0 \"mmol/L\" | 5.4 mmol/L | 5.4",
                "-3                 | 0.0;(0.0)    | (3.0)       | -3",
                "0                  | General      | 0           | 0",
                "5.300000000001     | General      | 5.3         | 5.300000000001",
                "0.3333333333333333 | General      | 0.333333333 | 0.333333333333333",
                "3.3333333333333335 | General      | 3.333333333 | 3.33333333333333",
                "-0.00012345678901  | General      | -0.000123457 | -0.00012345678901",
                "12345.678901234    | General      | 12345.6789  | 12345.678901234",
            })
    void aNumberIsShownAsExcelShowsIt(double value, String format, String text, String raw) {
        Cell cell = readCell(sheet -> styled(sheet, 0, 0, format).setCellValue(value));

        assertThat(cell).isEqualTo(new Cell(text, Cell.Kind.NUMBER, raw));
    }

    @ParameterizedTest
    @CsvSource({
        "dd/mm/yyyy,03/11/2026",
        "d/m/yyyy;@,3/11/2026",
        "yyyy-mm-dd,2026-11-03",
        "[$-42A]dd/mm/yyyy,03/11/2026",
        "m/d/yy,03/11/2026",
        "'[$-F800]dddd, mmmm dd, yyyy',03/11/2026"
    })
    void aDayIsShownInItsFormatOrInTheCountrysOwn(String format, String text) {
        Cell cell = readCell(sheet -> styled(sheet, 0, 0, format).setCellValue(LocalDate.of(2026, 11, 3)));

        assertThat(cell).isEqualTo(new Cell(text, Cell.Kind.DATE, "2026-11-03"));
    }

    @Test
    void aTimeKeepsItsMinutes() {
        Row row = read(sheet -> {
                    styled(sheet, 0, 0, "dd/mm/yyyy hh:mm").setCellValue(LocalDateTime.of(2026, 11, 3, 8, 5));
                    styled(sheet, 0, 1, "h:mm").setCellValue(0.5);
                    styled(sheet, 0, 2, "[h]:mm").setCellValue(1.5);
                })
                .get(0);

        assertThat(row.cell(0)).isEqualTo(new Cell("03/11/2026 08:05", Cell.Kind.DATE, "2026-11-03T08:05"));
        assertThat(row.cell(1)).isEqualTo(new Cell("12:00", Cell.Kind.DATE, "12:00"));
        assertThat(row.cell(2)).isEqualTo(new Cell("36:00", Cell.Kind.NUMBER, "1.5"));
    }

    @Test
    void textsStandAsTheyAreButForTheWhiteSpaceAround() {
        Row row = read(sheet -> {
                    cell(sheet, 0, 0).setCellValue("\u00a0 Nguyễn <An> & 😀 ");
                    cell(sheet, 0, 1).setCellValue("hai\ndòng");
                    cell(sheet, 0, 2).setCellValue("00123");
                    cell(sheet, 0, 3).setCellValue("   ");
                    cell(sheet, 0, 4).setCellValue(true);
                })
                .get(0);

        assertThat(row.cell(0)).isEqualTo(Cell.text("Nguyễn <An> & 😀"));
        assertThat(row.cell(1)).isEqualTo(Cell.text("hai\ndòng"));
        assertThat(row.cell(2)).isEqualTo(Cell.text("00123"));
        assertThat(row.cell(3)).isEqualTo(Cell.EMPTY);
        assertThat(row.cell(4)).isEqualTo(new Cell("TRUE", Cell.Kind.BOOLEAN, "true"));
    }

    @Test
    void aFormulaGivesTheValueThatWasSavedWithIt() {
        Row row = read(sheet -> {
                    cell(sheet, 0, 0).setCellValue(2);
                    cell(sheet, 0, 1).setCellFormula("A1*2.5");
                    cell(sheet, 0, 2).setCellFormula("CONCATENATE(\"a\",\"b\")");
                    cell(sheet, 0, 3).setCellFormula("1/0");
                    cell(sheet, 0, 4).setCellErrorValue(FormulaError.REF.getCode());
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                    cell(sheet, 0, 5).setCellFormula("A1");
                })
                .get(0);

        assertThat(row.cell(1)).isEqualTo(new Cell("5", Cell.Kind.NUMBER, "5"));
        assertThat(row.cell(2)).isEqualTo(Cell.text("ab"));
        assertThat(row.cell(3)).isEqualTo(new Cell("#DIV/0!", Cell.Kind.ERROR, "#DIV/0!"));
        assertThat(row.cell(4)).isEqualTo(new Cell("#REF!", Cell.Kind.ERROR, "#REF!"));
        assertThat(row.cell(5)).isEqualTo(Cell.NOT_CALCULATED);
    }

    @Test
    void runsAreOneTextWithoutHowItIsSpokenAndEscapesAreLetters() throws IOException {
        Path file = Workbooks.ofTexts(folder.resolve("book.xlsx"), new String[] {"SHARED", "An"});
        Workbooks.rewrite(
                file,
                "xl/sharedStrings.xml",
                xml -> xml.replace(
                        "<t>SHARED</t>",
                        "<r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>An_x000D_\nsố_x005F_1 مرحبا</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>スズキ</t></rPh>"));
        Workbooks.rewrite(
                file,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace(
                        "</row>",
                        "<c t=\"inlineStr\"><is><r><t>Lê </t></r><r><t>Na_x0021_</t></r></is></c>"
                                + "<c t=\"str\"><f>A1</f><v>b_x000A_c</v></c><c t=\"str\"><f>\"\"</f><v></v></c></row>"));

        Row row = Workbooks.rows(file, spec(null)).get(0);

        assertThat(row.cells())
                .extracting(Cell::text)
                .containsExactly("Nguyễn An\r\nsố_1 مرحبا", "An", "Lê Na!", "b\nc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "150     | [Red][>100]0.0;[Blue]0.0 | 150.0     | 150",
                "50      | [Red][>100]0.0;[Blue]0.0 | 50.0      | 50",
                "0.75    | # ?/?                    | 3/4       | 0.75",
                "12345   | 0.00E+00                 | 1.23E+04  | 12345",
                "1250000 | #,##0\\ \"₫\"             | 1,250,000 ₫ | 1250000",
                "1234.5  | [$€-407] #,##0.00        | € 1,234.50 | 1234.5",
                "-0.5    | 0.0%                     | -50.0%    | -0.5",
                "7       | 000000                   | 000007    | 7",
            })
    void colouredConditionalAndOwnFormatsAreShownWithoutTheirMarks(
            double value, String format, String text, String raw) {
        assertThat(readCell(sheet -> styled(sheet, 0, 0, format).setCellValue(value)))
                .isEqualTo(new Cell(text, Cell.Kind.NUMBER, raw));
    }

    @Test
    void blankRowsAreSkippedAndTheOthersKeepTheirNumber() {
        List<Row> rows = read(sheet -> {
            cell(sheet, 1, 2).setCellValue("c");
            styled(sheet, 5, 0, "0.00");
            cell(sheet, 9, 27).setCellValue("ab");
        });

        assertThat(rows).extracting(Row::index).containsExactly(2, 10);
        assertThat(rows.get(0).cells()).containsExactly(Cell.EMPTY, Cell.EMPTY, Cell.text("c"));
        assertThat(rows.get(1).cell(27)).isEqualTo(Cell.text("ab"));
    }

    @Test
    void hiddenSheetsArePassedOverUnlessAskedFor() {
        Path file = Workbooks.write(folder.resolve("book.xlsx"), workbook -> {
            cell(workbook.createSheet("Danh mục"), 0, 0).setCellValue("hidden");
            cell(workbook.createSheet("Tháng 11"), 0, 0).setCellValue("first");
            cell(workbook.createSheet("Tháng 12"), 0, 0).setCellValue("second");
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
        });

        assertThat(firstText(file, null)).isEqualTo("first");
        assertThat(firstText(file, "tháng 12")).isEqualTo("second");
        assertThat(firstText(file, "Danh mục")).isEqualTo("hidden");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> firstText(file, "Tháng 13"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SHEET_NOT_FOUND));
    }

    private static String firstText(Path file, @Nullable String sheet) {
        return Workbooks.rows(file, spec(sheet)).get(0).cell(0).text();
    }

    @ParameterizedTest
    @CsvSource({
        "false, 46329,       yyyy-mm-dd,       2026-11-03,       2026-11-03",
        "true,  44867,       yyyy-mm-dd,       2026-11-03,       2026-11-03",
        "false, 46329,       m/d/yy,           03/11/2026,       2026-11-03",
        "true,  44867,       m/d/yy,           03/11/2026,       2026-11-03",
        "true,  44867.34375, dd/mm/yyyy hh:mm, 03/11/2026 08:15, 2026-11-03T08:15",
        "false, 60,          General,          60,               60",
        "true,  60,          General,          60,               60",
        "false, 61,          yyyy-mm-dd,       1900-03-01,       1900-03-01",
        "true,  0.5,         h:mm,             12:00,            12:00",
    })
    void daysAreCountedFrom1900OrFrom1904AsTheWorkbookSays(
            boolean from1904, double value, String format, String text, String raw) {
        Path file = Workbooks.write(folder.resolve("book.xlsx"), workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
            styled(workbook.createSheet(), 0, 0, format).setCellValue(value);
        });

        Cell cell = Workbooks.rows(file, spec(null)).get(0).cell(0);

        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.raw()).isEqualTo(raw);
    }

    @Test
    void aSheetOfThousandsOfColumnsIsRefusedButNotForItsEmptyOnes() {
        assertThat(read(sheet -> {
                    cell(sheet, 0, 0).setCellValue("a");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9000));
                    styled(sheet, 0, 9000, "0.00");
                }))
                .hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        read(sheet -> cell(sheet, 0, SheetRows.MAX_COLUMNS).setCellValue("x")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SHEET_TOO_WIDE));
    }
}
