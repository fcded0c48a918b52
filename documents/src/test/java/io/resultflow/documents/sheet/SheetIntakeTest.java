package io.resultflow.documents.sheet;

import static io.resultflow.documents.sheet.Workbooks.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetIntakeTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final IntakeSpec LAB = spec(
            "VN",
            "Mã BN",
            "Họ và tên",
            "Ngày sinh",
            "gioi_tinh",
            "Ngày trả kết quả",
            "glucose",
            "hba1c",
            "ure",
            "ALT",
            "tieu_cau",
            "Hồng cầu",
            "Nhận xét",
            "ket_luan");

    private final SheetIntake intake = new SheetIntake();

    @TempDir
    Path folder;

    private static IntakeSpec spec(String region, String... names) {
        return IntakeSpec.of(
                Stream.of(names)
                        .map(name -> new Placeholder(name, Placeholder.Kind.TEXT, true))
                        .toList(),
                region);
    }

    private List<CheckedRow> rows(Path file, IntakeSpec spec, Mapping mapping) {
        List<CheckedRow> rows = new ArrayList<>();
        intake.rows(file, spec, mapping, rows::add);
        return rows;
    }

    @Test
    void theLaboratorysSheetIsUnderstoodWithoutAWord() {
        Path file = SAMPLES.resolve("lab/results.xlsx");

        IntakeReport report = intake.check(file, LAB);

        assertThat(report.issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .isEmpty();
        Mapping mapping = report.accepted();
        assertThat(mapping.nameColumn()).isEqualTo("Họ và tên");
        assertThat(mapping.phoneColumn()).isEqualTo("Số điện thoại");
        assertThat(mapping.idColumn()).isEqualTo("Mã BN");
        assertThat(mapping.placeholders())
                .containsEntry("Giới tính", "gioi_tinh")
                .containsEntry("HbA1c", "hba1c");
        List<CheckedRow> rows = rows(file, LAB, mapping);
        assertThat(rows)
                .hasSize(30)
                .extracting(CheckedRow::rowIndex)
                .startsWith(4)
                .endsWith(33);
        assertThat(mapping.apply(rows.get(0).values()).keySet())
                .containsAll(LAB.placeholders().stream().map(Placeholder::name).toList());
    }

    @Test
    void aNumberOfTwelveDecimalsIsToldInTextsAndInWorkbooksAsFarAsTheyShowIt() throws Exception {
        Path csv = Files.writeString(
                folder.resolve("instrument.csv"),
                "Họ tên;SĐT;Glucose\nNguyễn An;0901234567;5.4\nLê Bình;0912345678;5.300000000001\n");
        Path xlsx = Workbooks.write(folder.resolve("book.xlsx"), workbook -> {
            Sheet sheet = workbook.createSheet("Kết quả");
            List<String> header = List.of("Họ tên", "SĐT", "Glucose", "Ure");
            header.forEach(
                    name -> Workbooks.cell(sheet, 0, header.indexOf(name)).setCellValue(name));
            Workbooks.cell(sheet, 1, 0).setCellValue("Nguyễn An");
            Workbooks.cell(sheet, 1, 1).setCellValue("0901234567");
            Workbooks.cell(sheet, 1, 2).setCellValue(10 / 3.0);
            Workbooks.cell(sheet, 1, 3).setCellValue(5.300000000001);
        });

        assertThat(intake.check(csv, spec("VN", "Glucose")).issues())
                .extracting(Issue::code, Issue::row, issue -> issue.args().get("filter"))
                .containsExactly(tuple(ProblemCode.MANY_DECIMALS, 3, "{{ Glucose|number('0.0') }}"));
        assertThat(intake.check(xlsx, spec("VN", "Glucose", "Ure")).issues())
                .extracting(Issue::code, Issue::value)
                .containsExactly(tuple(ProblemCode.MANY_DECIMALS, "3.333333333"));
    }

    @Test
    void aBlankIsAnErrorUnlessTheTemplateItselfSaysWhatToPrintThen() throws IOException {
        List<Placeholder> placeholders = new TemplateCompiler()
                .compile(WordFile.ofParagraphs("{{ Glucose }} {{ Ure|default('–') }}")
                        .bytes())
                .inspection()
                .placeholders();
        Path csv = Files.writeString(folder.resolve("blanks.csv"), "Họ tên,SĐT,Glucose,Ure\nNguyễn An,0901234567,,\n");

        assertThat(intake.check(csv, IntakeSpec.of(placeholders, "VN")).issues())
                .extracting(Issue::code, Issue::columnName, Issue::severity)
                .containsExactly(tuple(ProblemCode.VALUE_EMPTY, "Glucose", Severity.ERROR));
    }

    @Test
    void aKeyThatIsMergedDownwardsStandsInItsFirstRowOnly() {
        Path xlsx = Workbooks.write(folder.resolve("merged.xlsx"), workbook -> {
            Sheet sheet = workbook.createSheet("Kết quả");
            String[][] texts = {
                {"Mã BN", "Họ tên", "SĐT", "Glucose"},
                {"P1", "Nguyễn An", "0901234567", "5.4"},
                {"", "Nguyễn An", "0901234567", "6.1"},
            };
            for (int row = 0; row < texts.length; row++) {
                for (int column = 0; column < texts[row].length; column++) {
                    Workbooks.cell(sheet, row, column).setCellValue(texts[row][column]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        IntakeSpec grouped = new IntakeSpec(
                spec("VN", "Glucose").placeholders(),
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                "Mã BN",
                "VN",
                null,
                null,
                true,
                false,
                null);

        IntakeReport report = intake.check(xlsx, grouped);

        assertThat(report.acceptable()).isFalse();
        assertThat(report.issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .extracting(Issue::code, Issue::row, Issue::column)
                .containsExactly(tuple(ProblemCode.GROUP_KEY_EMPTY, 3, "A"));
    }

    @Test
    void theLaboratorysFaultsAreToldByCell() {
        IntakeReport report = intake.check(SAMPLES.resolve("lab/results-with-errors.xlsx"), LAB);

        assertThat(report.acceptable()).isFalse();
        assertThat(report.issues())
                .filteredOn(issue -> issue.severity() != Severity.NOTE)
                .extracting(Issue::column, Issue::row, Issue::code)
                .containsExactly(
                        tuple("E", 6, ProblemCode.PHONE_TOO_SHORT),
                        tuple("B", 10, ProblemCode.NAME_EMPTY),
                        tuple("I", 14, ProblemCode.CELL_ERROR),
                        tuple("E", 17, ProblemCode.PHONE_NOT_MOBILE),
                        tuple("N", 21, ProblemCode.VALUE_EMPTY),
                        tuple("E", 24, ProblemCode.PHONE_EMPTY),
                        tuple("E", 34, ProblemCode.DUPLICATE_ROW));
    }

    @Test
    void badRowsAreLeftOutWhenSomebodySaidSo() {
        Path file = SAMPLES.resolve("lab/results-with-errors.xlsx");
        IntakeSpec skip = new IntakeSpec(
                LAB.placeholders(),
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                null,
                "VN",
                null,
                null,
                true,
                false,
                null);

        Mapping mapping = intake.check(file, skip).accepted();

        assertThat(rows(file, skip, mapping))
                .hasSize(25)
                .extracting(CheckedRow::rowIndex)
                .doesNotContain(6, 10, 14, 17, 21, 24);
    }

    @Test
    void theSchoolsSheetIsUnderstoodWithoutAWord() {
        Path file = SAMPLES.resolve("school/results.xlsx");
        IntakeSpec spec = spec("VN", "Student ID", "Student name", "homeroom_teacher", "mathematics", "gpa");

        Mapping mapping = intake.check(file, spec).accepted();

        assertThat(mapping.nameColumn()).isEqualTo("Student name");
        assertThat(mapping.phoneColumn()).isEqualTo("Mobile");
        assertThat(mapping.idColumn()).isEqualTo("Student ID");
        assertThat(rows(file, spec, mapping)).hasSize(12);
    }

    @Test
    void aHeaderAloneHasNoRowsAndASheetOfNothingIsEmpty() {
        refused(ProblemCode.SHEET_NO_ROWS, Workbooks.ofTexts(folder.resolve("a.xlsx"), new String[] {"Họ tên", "SĐT"}));
        refused(ProblemCode.SHEET_EMPTY, Workbooks.ofTexts(folder.resolve("b.xlsx")));
        refused(
                ProblemCode.SHEET_NO_HEADER,
                Workbooks.ofTexts(
                        folder.resolve("c.xlsx"), new String[] {"An", "0901234567"}, new String[] {"Bo", "0912345678"
                        }));
    }

    @Test
    void emptyRowsBelowTheDataAreNoErrors() {
        Path file = Workbooks.ofTexts(
                folder.resolve("a.xlsx"),
                new String[] {"Họ tên", "SĐT"},
                new String[] {"An", "0901234567"},
                new String[] {" ", ""},
                new String[] {"", "\u00a0"});

        IntakeReport report = intake.check(file, spec("VN"));

        assertThat(report.issues()).isEmpty();
        assertThat(report.rowCount()).isEqualTo(1);
    }

    @Test
    void theHeaderMayStandWhereverSomebodySaysItDoes() {
        String[][] texts = new String[102][];
        Arrays.fill(texts, new String[] {"Họ tên", "SĐT", "ghi chú cũ"});
        texts[100] = new String[] {"Họ và tên", "Điện thoại"};
        texts[101] = new String[] {"Nguyễn An", "0901234567"};
        Path file = Workbooks.ofTexts(folder.resolve("a.xlsx"), texts);

        assertThat(intake.check(file, headerAt(101)).accepted().nameColumn()).isEqualTo("Họ và tên");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.check(file, headerAt(500)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SHEET_NO_HEADER));
    }

    private static IntakeSpec headerAt(int row) {
        return IntakeSpec.of(List.of(), "VN").at(null, row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aHeaderOfMergedCellsIsReadAsOne(String format) throws IOException {
        Path file = folder.resolve("book." + format);
        try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            cell(sheet, 0, 0).setCellValue("KẾT QUẢ THÁNG 11");
            String[][] rows = {
                {"Họ tên", "SĐT", "Sinh hóa", "", "Huyết học", "", "Kết luận"},
                {"", "", "Glucose", "Ure", "Hb", "WBC", ""},
                {"Lê Na", "0901234567", "5.4", "4.1", "13.9", "6.2", "Bình thường"}
            };
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    cell(sheet, 2 + i, j).setCellValue(rows[i][j]);
                }
            }
            for (int column : new int[] {0, 1, 6}) {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            workbook.write(out);
        }
        IntakeSpec spec = spec("VN", "glucose", "ure", "hb", "wbc", "ket_luan");

        IntakeReport report = intake.check(file, spec);

        assertThat(report.acceptable()).isTrue();
        assertThat(report.issues())
                .extracting(Issue::code, Issue::args)
                .containsExactly(tuple(ProblemCode.HEADER_IN_TWO_ROWS, Map.of("rows", "3, 4")));
        assertThat(rows(file, spec, report.accepted()))
                .singleElement()
                .satisfies(row -> assertThat(report.accepted().apply(row.values()))
                        .containsEntry("wbc", Cell.text("6.2"))
                        .containsEntry("ket_luan", Cell.text("Bình thường")));
    }

    @Test
    void rowsBeyondTheFirstLookAreReadToo() {
        String[][] texts = new String[300][];
        texts[0] = new String[] {"Họ tên", "SĐT"};
        for (int i = 1; i < texts.length; i++) {
            texts[i] = new String[] {"Nguyễn An " + i, "0901234" + (100 + i)};
        }
        Path file = Workbooks.ofTexts(folder.resolve("a.xlsx"), texts);

        IntakeReport report = intake.check(file, spec("VN"));

        assertThat(report.rowCount()).isEqualTo(299);
        assertThat(rows(file, spec("VN"), report.accepted()))
                .extracting(CheckedRow::rowIndex)
                .hasSize(299)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndTold() throws IOException {
        hiddenIsReadAndTold(Workbooks.write(folder.resolve("a.xlsx"), SheetIntakeTest::hide));
        Path old = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            hide(workbook);
            workbook.write(out);
        }
        hiddenIsReadAndTold(old);
        String column = "<table:table-column %s/>";
        String row = "<table:table-row %s><table:table-cell office:value-type=\"string\"><text:p>%s</text:p>"
                + "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>%s</text:p>"
                + "</table:table-cell></table:table-row>";
        hiddenIsReadAndTold(OdsFiles.ofRows(
                folder.resolve("a.ods"),
                column.formatted("")
                        + column.formatted("table:visibility=\"collapse\"")
                        + row.formatted("", "Họ tên", "SĐT")
                        + row.formatted("", "An", "0901234567")
                        + row.formatted("table:visibility=\"filter\"", "Bo", "0912345678")));
    }

    private static void hide(Workbook workbook) {
        Sheet sheet = workbook.createSheet();
        String[][] texts = {{"Họ tên", "SĐT"}, {"An", "0901234567"}, {"Bo", "0912345678"}, {"", ""}};
        for (int i = 0; i < texts.length; i++) {
            Workbooks.cell(sheet, i, 0).setCellValue(texts[i][0]);
            Workbooks.cell(sheet, i, 1).setCellValue(texts[i][1]);
        }
        sheet.getRow(2).setZeroHeight(true);
        sheet.getRow(3).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
    }

    private void hiddenIsReadAndTold(Path file) {
        IntakeReport report = intake.check(file, spec("VN"));

        assertThat(report.rowCount()).isEqualTo(2);
        assertThat(report.accepted().phoneColumn()).isEqualTo("SĐT");
        assertThat(report.issues())
                .containsExactly(
                        Issue.ofFile(ProblemCode.ROWS_HIDDEN, Severity.WARNING, Map.of("rows", "3", "count", "1")),
                        Issue.ofFile(
                                ProblemCode.COLUMNS_HIDDEN, Severity.WARNING, Map.of("columns", "B", "count", "1")));
    }

    private void refused(ProblemCode code, Path file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.check(file, spec("VN")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
