package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.documents.sheet.FailedRows.Failure;
import io.resultflow.documents.sheet.FailedRows.Fault;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectedRowsTest {
    private static final Mapping MAPPING = new Mapping(Map.of("Glucose", "glucose"), "Họ tên", "SĐT", "Mã BN");
    private static final List<Placeholder> PRINTED = List.of(new Placeholder("glucose", Placeholder.Kind.TEXT, true));

    @TempDir
    Path folder;

    private Path original = Path.of("");

    private static IntakeSpec spec(@Nullable String groupBy) {
        return new IntakeSpec(
                PRINTED,
                MAPPING.placeholders(),
                SavedMapping.NONE,
                "Họ tên",
                "SĐT",
                "Mã BN",
                groupBy,
                "VN",
                "Kết quả",
                2,
                true,
                false,
                null);
    }

    @BeforeEach
    void aSheetOfFourRowsBelowATitle() {
        original = Workbooks.write(folder.resolve("original.xlsx"), workbook -> {
            Sheet sheet = workbook.createSheet("Kết quả");
            Workbooks.cell(sheet, 0, 0).setCellValue("Phòng xét nghiệm");
            put(sheet, 1, "Mã BN", "Họ tên", "SĐT", "Glucose");
            put(sheet, 2, "P1", "Nguyễn An", "09012", "5.4");
            put(sheet, 3, "P2", "Lê Bình", "0912345678", "6.1");
            put(sheet, 4, "P3", "Võ Chi", "0923456789", "");
            put(sheet, 5, "P1", "Nguyễn An", "09012", "5.9");
            Workbooks.styled(sheet, 4, 3, "0.00").setBlank();
        });
    }

    private static void put(Sheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            Workbooks.cell(sheet, row, i).setCellValue(texts[i]);
        }
    }

    private Path failedRows(Integer... rows) throws IOException {
        Path file = folder.resolve("failed.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            FailedRows.write(
                    original,
                    spec(null),
                    "vi",
                    header -> chunk -> {
                        Map<Integer, Failure> failed = new HashMap<>();
                        for (Integer row : rows) {
                            failed.put(row, new Failure(List.of(new Fault("SĐT", "Thiếu chữ số.")), Map.of()));
                        }
                        return failed;
                    },
                    out);
        }
        return file;
    }

    private static void correct(Path file, int row, int column, String value) throws IOException {
        XSSFWorkbook workbook;
        try (var in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Workbooks.cell(workbook.getSheetAt(0), row, column).setCellValue(value);
            workbook.write(out);
        }
    }

    private List<CheckedRow> rows(Path file, @Nullable String groupBy) {
        CorrectedRows.check(file, original, spec(groupBy), MAPPING);
        List<CheckedRow> rows = new ArrayList<>();
        CorrectedRows.rows(file, spec(groupBy), MAPPING, rows::add);
        return rows;
    }

    private Refused refusal(Path file, @Nullable String groupBy) {
        return catchThrowableOfType(Refused.class, () -> CorrectedRows.check(file, original, spec(groupBy), MAPPING));
    }

    @Test
    void whatIsWrittenCorrectedAndReadAgainIsTheOriginalsRow() throws IOException {
        Path file = failedRows(3, 5);
        correct(file, 2, 4, "0901234567");
        correct(file, 3, 5, "7.25");

        List<CheckedRow> rows = rows(file, null);

        assertThat(rows)
                .extracting(
                        CheckedRow::rowIndex,
                        CheckedRow::customerId,
                        row -> Objects.requireNonNull(row.phone()).e164())
                .containsExactly(tuple(3, "P1", "+84901234567"), tuple(5, "P3", "+84923456789"));
        assertThat(rows.get(0).values().keySet()).containsExactly("Mã BN", "Họ tên", "SĐT", "Glucose");
        assertThat(rows.get(1).values().get("Glucose")).isEqualTo(Cell.text("7.25"));
    }

    @Test
    void everythingThatIsStillWrongIsToldByTheCellsOfTheCorrectedFile() throws IOException {
        Refused refused = refusal(failedRows(3, 5), null);

        assertThat(refused.code()).isEqualTo(ProblemCode.ROWS_HAVE_ERRORS);
        assertThat(refused.issues())
                .extracting(Issue::row, Issue::column, Issue::columnName, Issue::code)
                .containsExactly(
                        tuple(3, "E", "SĐT", ProblemCode.PHONE_TOO_SHORT),
                        tuple(4, "F", "Glucose", ProblemCode.VALUE_EMPTY));
    }

    @Test
    void aTextFileWithItsColumnsAndRowsMovedIsReadTheSameWay() throws IOException {
        Path file = folder.resolve("corrected.csv");
        Files.writeString(file, """
                Họ tên;Glucose;SĐT;Mã BN;Dòng trong tệp gốc
                Võ Chi;7,25;0923456789;P3;5
                Nguyễn An;5,4;0901234567;P1;3
                """, StandardCharsets.UTF_8);

        assertThat(rows(file, null)).extracting(CheckedRow::rowIndex).containsExactly(5, 3);
    }

    @Test
    void groupsComeTogetherUnderTheFirstOfTheirRows() throws IOException {
        Path file = folder.resolve("corrected.csv");
        Files.writeString(file, """
                Dòng trong tệp gốc,Mã BN,Họ tên,SĐT,Glucose
                6,P1,Nguyễn An,0901234567,5.9
                3,P1,Nguyễn An,0901234567,5.4
                """, StandardCharsets.UTF_8);

        List<CheckedRow> rows = rows(file, "Mã BN");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).rowIndexes()).containsExactly(3, 6);
        assertThat(rows.get(0).reportValues().rows())
                .extracting(row -> Objects.requireNonNull(row.get("Glucose")).text())
                .containsExactly("5.4", "5.9");
    }

    @Test
    void groupsThatStillDisagreeAreToldByTheCellsOfTheCorrectedFile() throws IOException {
        Path file = folder.resolve("corrected.csv");
        Files.writeString(file, """
                Dòng trong tệp gốc,Mã BN,Họ tên,SĐT,Glucose
                6,P1,Nguyễn An,0909999999,5.9
                3,P1,Nguyễn An,0901234567,5.4
                """, StandardCharsets.UTF_8);

        Issue issue = refusal(file, "Mã BN").issues().stream()
                .filter(told -> told.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(issue.code()).isEqualTo(ProblemCode.GROUP_CONFLICT);
        assertThat(issue.row()).isEqualTo(2);
        assertThat(issue.args()).containsEntry("first_row", "3");
    }

    @Test
    void aFileThatLostAColumnIsRefusedWithItsName() throws IOException {
        Path numbers = Workbooks.ofTexts(
                folder.resolve("a.xlsx"), new String[] {"Mã BN", "Họ tên", "SĐT", "Glucose"}, new String[] {"P1", "An"
                });
        Path phone = Workbooks.ofTexts(
                folder.resolve("b.xlsx"),
                new String[] {"Row in original file", "Mã BN", "Họ tên", "Glucose"},
                new String[] {"3", "P1", "An", "1"});

        assertThat(refusal(numbers, null).code()).isEqualTo(ProblemCode.ROW_NUMBER_COLUMN_MISSING);
        Refused lost = refusal(phone, null);
        assertThat(lost.code()).isEqualTo(ProblemCode.COLUMN_MISSING);
        assertThat(lost.issues()).extracting(Issue::columnName).containsExactly("SĐT");
    }

    @Test
    void aFileWithoutRowsIsRefused() throws IOException {
        assertThat(refusal(failedRows(), null).code()).isEqualTo(ProblemCode.SHEET_NO_ROWS);
    }
}
