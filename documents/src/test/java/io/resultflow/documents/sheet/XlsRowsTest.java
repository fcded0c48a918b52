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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsRowsTest {
    @TempDir
    Path folder;

    private Path write(Consumer<HSSFWorkbook> content) {
        Path file = folder.resolve("book.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private List<Row> read(Consumer<Sheet> content) {
        return rows(write(workbook -> content.accept(workbook.createSheet("Kết quả"))), null);
    }

    private static List<Row> rows(Path file, @Nullable String sheet) {
        return Workbooks.rows(file, IntakeSpec.of(List.of(), "VN").at(sheet, null));
    }

    private static void refused(ProblemCode code, Path file, @Nullable String sheet) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rows(file, sheet))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "5.6000000000000005, General, 5.6, 5.6",
        "0.1000000001, 0.0, 0.1, 0.1000000001",
        "0.125, 0.0%, 12.5%, 0.125",
        "901234567, 0000000000, 0901234567, 901234567",
        "84901234567, 0.00E+00, 8.49E+10, 84901234567",
        "5.4, '0.0 \"mmol/L\"', 5.4 mmol/L, 5.4",
    })
    void aNumberIsShownAsExcelShowsIt(double value, String format, String text, String raw) {
        assertThat(read(sheet -> styled(sheet, 0, 0, format).setCellValue(value))
                        .get(0)
                        .cell(0))
                .isEqualTo(new Cell(text, Cell.Kind.NUMBER, raw));
    }

    @Test
    void wholeNumbersInARowAreReadOneByOne() {
        assertThat(read(sheet -> {
                            for (int i = 0; i < 5; i++) {
                                cell(sheet, 0, i).setCellValue(i + 1);
                            }
                        })
                        .get(0)
                        .cells())
                .extracting(Cell::text)
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void daysAreShownInTheirFormatOrInTheCountrysOwn() {
        Row row = read(sheet -> {
                    styled(sheet, 0, 0, "yyyy-mm-dd").setCellValue(LocalDate.of(2026, 11, 3));
                    styled(sheet, 0, 1, "m/d/yy").setCellValue(LocalDate.of(2026, 11, 3));
                })
                .get(0);

        assertThat(row.cell(0)).isEqualTo(new Cell("2026-11-03", Cell.Kind.DATE, "2026-11-03"));
        assertThat(row.cell(1)).isEqualTo(new Cell("03/11/2026", Cell.Kind.DATE, "2026-11-03"));
    }

    @Test
    void textsTruthsAndFormulasKeepTheirMeaning() {
        Row row = read(sheet -> {
                    cell(sheet, 0, 0).setCellValue("\u00a0 Nguyễn <An> & 😀 ");
                    cell(sheet, 0, 1).setCellValue(true);
                    cell(sheet, 0, 2).setCellFormula("CONCATENATE(\"a\",\"b\")");
                    cell(sheet, 0, 3).setCellFormula("1/0");
                    cell(sheet, 0, 4).setCellFormula("1+1.5");
                    cell(sheet, 0, 5).setCellFormula("1=1");
                    cell(sheet, 0, 7).setCellValue("x".repeat(20_000));
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                })
                .get(0);

        assertThat(row.cell(0)).isEqualTo(Cell.text("Nguyễn <An> & 😀"));
        assertThat(row.cell(1)).isEqualTo(new Cell("TRUE", Cell.Kind.BOOLEAN, "true"));
        assertThat(row.cell(2)).isEqualTo(Cell.text("ab"));
        assertThat(row.cell(3)).isEqualTo(new Cell("#DIV/0!", Cell.Kind.ERROR, "#DIV/0!"));
        assertThat(row.cell(4)).isEqualTo(new Cell("2.5", Cell.Kind.NUMBER, "2.5"));
        assertThat(row.cell(5)).isEqualTo(new Cell("TRUE", Cell.Kind.BOOLEAN, "true"));
        assertThat(row.cell(6)).isEqualTo(Cell.EMPTY);
        assertThat(row.cell(7).text()).hasSize(20_000);
    }

    @Test
    void blankRowsAreSkippedAndTheOthersKeepTheirNumber() {
        List<Row> rows = read(sheet -> {
            cell(sheet, 1, 2).setCellValue("c");
            styled(sheet, 5, 0, "0.00");
            cell(sheet, 299, 0).setCellValue("z");
        });

        assertThat(rows).extracting(Row::index).containsExactly(2, 300);
        assertThat(rows.get(0).cells()).containsExactly(Cell.EMPTY, Cell.EMPTY, Cell.text("c"));
    }

    @Test
    void hiddenSheetsArePassedOverUnlessAskedFor() {
        Path file = write(workbook -> {
            cell(workbook.createSheet("Danh mục"), 0, 0).setCellValue("hidden");
            cell(workbook.createSheet("Tháng 11"), 0, 0).setCellValue("first");
            cell(workbook.createSheet("Tháng 12"), 0, 0).setCellValue("second");
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
        });

        assertThat(rows(file, null)).extracting(row -> row.cell(0).text()).containsExactly("first");
        assertThat(rows(file, "tháng 12")).extracting(row -> row.cell(0).text()).containsExactly("second");
        assertThat(rows(file, "Danh mục")).extracting(row -> row.cell(0).text()).containsExactly("hidden");
        refused(ProblemCode.SHEET_NOT_FOUND, file, "Tháng 13");
    }

    @Test
    void daysMayBeCountedFrom1904() {
        Path file = write(workbook -> {
            styled(workbook.createSheet(), 0, 0, "yyyy-mm-dd").setCellValue(44868);
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(days -> ((DateWindow1904Record) days).setWindowing((short) 1));
        });

        assertThat(rows(file, null).get(0).cell(0).text()).isEqualTo("2026-11-04");
    }

    @Test
    void aWorkbookBehindAPasswordIsToldSo() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path file;
        try {
            file = write(workbook -> cell(workbook.createSheet(), 0, 0).setCellValue("An"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        refused(ProblemCode.FILE_ENCRYPTED, file, null);
    }

    @Test
    void whatEndsTooEarlyIsBroken() throws IOException {
        byte[] bytes = Files.readAllBytes(write(workbook -> {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 3000; i++) {
                cell(sheet, i, 0).setCellValue(i + 0.5);
            }
        }));
        for (int length : new int[] {600, bytes.length / 4, bytes.length / 2}) {
            refused(ProblemCode.FILE_BROKEN, Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length)), null);
        }
    }
}
