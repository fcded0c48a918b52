package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.sheet.FailedRows.Failure;
import io.resultflow.documents.sheet.FailedRows.Fault;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedRowsTest {
    private static final IntakeSpec SPEC = IntakeSpec.of(List.of(), "VN");
    private static final Fault SHORT = new Fault("SĐT", "Số điện thoại thiếu chữ số.");

    @TempDir
    Path folder;

    private static Function<Header, FailedRows.Judge> failing(Map<Integer, Failure> failures) {
        return header -> rows -> {
            Map<Integer, Failure> failed = new HashMap<>(failures);
            failed.keySet().retainAll(rows.stream().map(Row::index).toList());
            return failed;
        };
    }

    private XSSFWorkbook written(Path source, String language, Map<Integer, Failure> failures) throws IOException {
        Path target = folder.resolve("failed-" + language + ".xlsx");
        try (OutputStream out = Files.newOutputStream(target)) {
            int rows = FailedRows.write(source, SPEC, language, failing(failures), out);
            assertThat(rows).isEqualTo(failures.size());
        }
        try (var in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    private Path saved(XSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("source.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** A title over all columns, a header in row 3, five rows below it; a formula, a link and a hidden sheet besides. */
    private Path laboratory() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Kết quả");
            XSSFCellStyle blue = workbook.createCellStyle();
            blue.setFillForegroundColor(IndexedColors.LIGHT_BLUE.getIndex());
            blue.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            blue.setFont(bold);
            XSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd\"/\"mm\"/\"yyyy"));
            XSSFCellStyle padded = workbook.createCellStyle();
            padded.setDataFormat(workbook.createDataFormat().getFormat("0000"));
            sheet.createRow(0).createCell(0).setCellValue("PHÒNG XÉT NGHIỆM");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            XSSFRow header = sheet.createRow(2);
            for (String name : List.of("Mã BN", "Họ tên", "SĐT", "Ngày", "Glucose", "Ghi chú")) {
                XSSFCell cell = header.createCell(Math.max(header.getLastCellNum(), 0));
                cell.setCellValue(name);
                cell.setCellStyle(blue);
            }
            for (int i = 3; i < 8; i++) {
                XSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue(i);
                row.getCell(0).setCellStyle(padded);
                row.createCell(1).setCellValue("Nguyễn Thị " + i);
                row.createCell(2).setCellValue("09012");
                row.createCell(3).setCellValue(LocalDate.of(2026, 11, i));
                row.getCell(3).setCellStyle(day);
                row.createCell(4).setCellFormula("4.1+" + i);
                row.createCell(5).setCellValue("=cmd|' /C calc'!A0");
                row.setZeroHeight(i == 4);
            }
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://elsewhere.example/x");
            sheet.getRow(4).getCell(1).setHyperlink(link);
            sheet.setColumnWidth(1, 30 * 256);
            sheet.setColumnHidden(4, true);
            workbook.setSheetHidden(workbook.getSheetIndex(workbook.createSheet("Nội bộ")), true);
            workbook.getSheet("Nội bộ").createRow(0).createCell(0).setCellValue("mật");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return saved(workbook);
        }
    }

    @Test
    void failedRowsStandBelowTheOriginalsHeaderWithTheirNumbersAndWhatToCorrect() throws IOException {
        try (XSSFWorkbook book = written(
                laboratory(),
                "vi",
                Map.of(
                        5, new Failure(List.of(SHORT), Map.of()),
                        8, new Failure(List.of(SHORT, new Fault(null, "Bị từ chối.")), Map.of())))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Kết quả");
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("PHÒNG XÉT NGHIỆM");
            assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 2, 5));
            assertThat(texts(sheet.getRow(2)))
                    .containsExactly(
                            "Dòng trong tệp gốc", "Cần sửa", "Mã BN", "Họ tên", "SĐT", "Ngày", "Glucose", "Ghi chú");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(5);
            assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(8);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo("SĐT: Số điện thoại thiếu chữ số.\nBị từ chối.");
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("Nguyễn Thị 4");
        }
    }

    private static List<String> texts(XSSFRow row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    @Test
    void cellsKeepTypeFormatAndDressAndTheWrongOneIsMarkedAndExplained() throws IOException {
        try (XSSFWorkbook book = written(laboratory(), "en", Map.of(5, new Failure(List.of(SHORT), Map.of())))) {
            XSSFRow row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0000");
            assertThat(row.getCell(5).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 4));
            assertThat(row.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("dd\"/\"mm\"/\"yyyy");
            assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(8.1);
            assertThat(row.getCell(4)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(row.getCell(4).getCellComment().getString().getString()).isEqualTo(SHORT.message());
            CellStyle header = book.getSheetAt(0).getRow(2).getCell(4).getCellStyle();
            assertThat(header.getFillForegroundColor()).isEqualTo(IndexedColors.LIGHT_BLUE.getIndex());
            assertThat(book.getFontAt(header.getFontIndex()).getBold()).isTrue();
            assertThat(book.getSheetAt(0).getColumnWidth(3)).isEqualTo(30 * 256);
            assertThat(book.getSheetAt(0).isColumnHidden(6)).isFalse();
            assertThat(row.getZeroHeight()).isFalse();
        }
    }

    @Test
    void nothingInItRunsOrLeadsElsewhere() throws IOException {
        Path source = laboratory();
        try (XSSFWorkbook book = written(source, "en", Map.of(5, new Failure(List.of(SHORT), Map.of())))) {
            XSSFCell tempting = book.getSheetAt(0).getRow(3).getCell(7);
            assertThat(tempting.getCellType()).isEqualTo(CellType.STRING);
            assertThat(tempting.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(tempting.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(book.getSheetAt(0).getHyperlinkList()).isEmpty();
        }
        try (ZipFile zip = new ZipFile(folder.resolve("failed-en.xlsx").toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(content).doesNotContain("<f>", "elsewhere.example", "mật", "TargetMode=\"External\"");
                assertThat(content).doesNotContain("Nguyễn Thị 3", "Nguyễn Thị 5");
            }
        }
    }

    @Test
    void whatAnEarlierCorrectionSaidReplacesTheSheetsValue() throws IOException {
        Map<String, Cell> values = Map.of("SĐT", Cell.text("0901234567"), "Họ tên", Cell.text("Nguyễn Thị Tư"));
        try (XSSFWorkbook book = written(laboratory(), "vi", Map.of(5, new Failure(List.of(SHORT), values)))) {
            XSSFRow row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("0901234567");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("Nguyễn Thị Tư");
        }
    }

    @Test
    void anErrorOfAFormulaStaysOneAlsoWhereItCannotBeNamed() throws IOException {
        Map<String, Cell> values = Map.of(
                "SĐT", new Cell("#SPILL!", Cell.Kind.ERROR, "#SPILL!"),
                "Họ tên", new Cell("#DIV/0!", Cell.Kind.ERROR, "#DIV/0!"));
        try (XSSFWorkbook book = written(laboratory(), "vi", Map.of(5, new Failure(List.of(SHORT), values)))) {
            XSSFRow row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(4).getErrorCellString()).isEqualTo("#N/A");
            assertThat(row.getCell(3).getErrorCellString()).isEqualTo("#DIV/0!");
        }
    }

    @Test
    void theSheetThatTheUploadChoseIsTheOneThatIsGivenBack() throws IOException {
        Path file = Workbooks.write(folder.resolve("several.xlsx"), workbook -> {
            XSSFSheet notes = workbook.createSheet("Ghi chú");
            put(notes, 0, "Việc", "Ai");
            put(notes, 1, "Gọi lại", "Lan");
            XSSFSheet people = workbook.createSheet("Kết quả");
            put(people, 0, "Họ tên", "SĐT");
            put(people, 1, "Nguyễn An", "09012");
        });
        try (XSSFWorkbook book = written(file, "en", Map.of(2, new Failure(List.of(SHORT), Map.of())))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Kết quả");
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("Nguyễn An");
        }
    }

    @Test
    void aHeaderOfTwoRowsIsGivenBackWithItsWholeNamesInOne() throws IOException {
        Path file = Workbooks.write(folder.resolve("two-rows.xlsx"), workbook -> {
            XSSFSheet sheet = workbook.createSheet("Kết quả");
            put(sheet, 0, "Họ tên", "SĐT", "Đường huyết", "");
            put(sheet, 1, "", "", "Lúc đói", "Sau ăn");
            put(sheet, 2, "Nguyễn An", "09012", "5.4", "7.8");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
        });
        try (XSSFWorkbook book = written(file, "en", Map.of(3, new Failure(List.of(SHORT), Map.of())))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(texts(sheet.getRow(1)))
                    .containsExactly("Row in original file", "What to correct", "Họ tên", "SĐT", "Lúc đói", "Sau ăn");
            assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 4, 5));
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Nguyễn An");
        }
    }

    private static void put(XSSFSheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                Workbooks.cell(sheet, row, i).setCellValue(texts[i]);
            }
        }
    }

    @Test
    void columnsOfAnEarlierFileOfFailedRowsAreNotCarriedAlong() throws IOException {
        Path csv = folder.resolve("again.csv");
        Files.writeString(
                csv,
                "Row in original file,What to correct,Họ tên,SĐT,Hệ số\n7,Phone: too short,Lê Bình,-12,0.50\n",
                StandardCharsets.UTF_8);
        try (XSSFWorkbook book = written(csv, "en", Map.of(2, new Failure(List.of(SHORT), Map.of())))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(texts(sheet.getRow(0)))
                    .containsExactly("Row in original file", "What to correct", "Họ tên", "SĐT", "Hệ số");
            XSSFRow row = sheet.getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(2);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("SĐT: " + SHORT.message());
            assertThat(row.getCell(3).toString()).isEqualTo("-12");
            assertThat(row.getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }
}
