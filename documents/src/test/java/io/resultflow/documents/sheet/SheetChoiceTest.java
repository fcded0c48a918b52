package io.resultflow.documents.sheet;

import static io.resultflow.documents.sheet.Workbooks.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetChoiceTest {
    private static final IntakeSpec SPEC =
            IntakeSpec.of(List.of(new Placeholder("Glucose", Placeholder.Kind.TEXT, true)), "VN");
    private static final String[][] NOVEMBER = {{"Họ tên", "SĐT", "Glucose"}, {"Lê Na", "0901234567", "5.4"}};
    private static final String[][] DECEMBER = {{"Họ tên", "SĐT", "Glucose"}, {"Võ An", "0912345678", "6.1"}};
    private static final String[][] CODES = {{"Mã", "Đơn vị"}, {"GLU", "mmol/L"}};
    private static final String[][] COVER = {{"Phòng xét nghiệm Ví Dụ"}};

    @TempDir
    Path folder;

    private final SheetIntake intake = new SheetIntake();

    private Path write(String format, Map<String, String[][]> sheets, String... names) {
        Path file = folder.resolve("book." + format);
        if (format.equals("ods")) {
            StringBuilder tables = new StringBuilder();
            for (String name : names) {
                tables.append("<table:table table:name=\"").append(name).append("\" table:style-name=\"ta1\">");
                for (String[] row : Objects.requireNonNull(sheets.get(name))) {
                    tables.append("<table:table-row>");
                    for (String text : row) {
                        tables.append("<table:table-cell office:value-type=\"string\"><text:p>")
                                .append(text)
                                .append("</text:p></table:table-cell>");
                    }
                    tables.append("</table:table-row>");
                }
                tables.append("</table:table>");
            }
            return OdsFiles.ofTables(file, tables.toString());
        }
        try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : names) {
                Sheet sheet = workbook.createSheet(name);
                String[][] rows = Objects.requireNonNull(sheets.get(name));
                for (int i = 0; i < rows.length; i++) {
                    for (int j = 0; j < rows[i].length; j++) {
                        cell(sheet, i, j).setCellValue(rows[i][j]);
                    }
                }
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void theSheetThatFitsIsReadAndTheOthersAreNamed(String format) {
        Path file = write(
                format, Map.of("Bìa", COVER, "Danh mục", CODES, "Tháng 11", NOVEMBER), "Bìa", "Danh mục", "Tháng 11");

        IntakeReport report = intake.check(file, SPEC);

        assertThat(report.acceptable()).isTrue();
        assertThat(report.issues())
                .extracting(Issue::code, Issue::severity, Issue::args)
                .containsExactly(tuple(
                        ProblemCode.SHEET_CHOSEN, Severity.WARNING, Map.of("value", "Tháng 11", "sheets", "Danh mục")));
        intake.rows(
                file,
                SPEC,
                report.accepted(),
                row -> assertThat(row.customerName()).isEqualTo("Lê Na"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void whereTwoFitEquallyWellNoneIsTakenUnlessNamed(String format) {
        Path file = write(format, Map.of("Tháng 11", NOVEMBER, "Tháng 12", DECEMBER), "Tháng 11", "Tháng 12");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.check(file, SPEC))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(Issue::code, Issue::args)
                        .containsExactly(tuple(ProblemCode.SHEET_AMBIGUOUS, Map.of("sheets", "Tháng 11, Tháng 12"))));
        assertThat(intake.check(file, SPEC.onSheet("tháng 12")).issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void anUnknownNameIsAnsweredWithThoseThatThereAre(String format) {
        Path file = write(format, Map.of("Tháng 11", NOVEMBER, "Danh mục", CODES), "Tháng 11", "Danh mục");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.check(file, SPEC.onSheet("Tháng 13")))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(Issue::code, Issue::args)
                        .containsExactly(tuple(
                                ProblemCode.SHEET_NOT_FOUND,
                                Map.of("value", "Tháng 13", "sheets", "Tháng 11, Danh mục"))));
    }
}
