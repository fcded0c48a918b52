package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.optional;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetCheckTest {
    private static final Header HEADER = header("Mã BN", "Họ tên", "SĐT", "Glucose", "Ghi chú");

    private static IntakeReport check(boolean skipBadRows, Row... rows) {
        IntakeSpec spec = new IntakeSpec(
                List.of(required("Glucose"), optional("Ghi chú")),
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                null,
                "VN",
                null,
                null,
                skipBadRows,
                false,
                null);
        SheetCheck check = new SheetCheck(HEADER, List.of(rows), spec);
        List.of(rows).forEach(check::accept);
        return check.report();
    }

    @Test
    void goodRowsAreAccepted() {
        IntakeReport report = check(
                false,
                row(2, "P1", "Nguyễn An", "0901234567", "5.4", ""),
                row(3, "P2", "Lê Bình", "0912345678", "6.1"));

        assertThat(report.issues()).isEmpty();
        assertThat(report.rowCount()).isEqualTo(2);
        assertThat(report.accepted().nameColumn()).isEqualTo("Họ tên");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceByCell() {
        IntakeReport report = check(
                false,
                row(2, "P1", "", "0901", "", ""),
                row(3, "P2", "Lê Bình", "", "#REF!", "#N/A"),
                row(4, "P3", "Võ Chi", "0912345678", "6.1", ""));

        assertThat(report.issues())
                .extracting(Issue::row, Issue::column, Issue::columnName, Issue::value, Issue::code)
                .containsExactly(
                        tuple(2, "B", "Họ tên", "", ProblemCode.NAME_EMPTY),
                        tuple(2, "C", "SĐT", "0901", ProblemCode.PHONE_TOO_SHORT),
                        tuple(2, "D", "Glucose", "", ProblemCode.VALUE_EMPTY),
                        tuple(3, "C", "SĐT", "", ProblemCode.PHONE_EMPTY),
                        tuple(3, "D", "Glucose", "#REF!", ProblemCode.CELL_ERROR),
                        tuple(3, "E", "Ghi chú", "#N/A", ProblemCode.CELL_ERROR));
        assertThat(report.badRows()).isEqualTo(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(report::accepted)
                .satisfies(refused -> assertThat(refused.issuesTotal()).isEqualTo(6))
                .withMessage("sheet_has_errors");
    }

    @Test
    void badRowsMayBeLeftOutButNotAllOfThem() {
        Row bad = row(2, "P1", "", "0901234567", "5.4", "");
        Row good = row(3, "P2", "Lê Bình", "0912345678", "6.1", "");

        assertThat(check(true, bad, good).acceptable()).isTrue();
        assertThat(check(true, bad).acceptable()).isFalse();
        assertThat(check(false, bad, good).acceptable()).isFalse();
    }

    @Test
    void whatRepeatsIsToldWithTheRowWhereItStoodFirst() {
        IntakeReport report = check(
                false,
                row(2, "P1", "Nguyễn An", "0901234567", "5.4"),
                row(3, "P1", "Nguyễn An", "+84 901 234 567", "5.5"),
                row(4, "P2", "Nguyễn Mẹ", "0901234567", "5.6"),
                row(5, "P1", "Trần Khác", "0912345678", "5.7"));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.issues())
                .extracting(Issue::row, Issue::code, Issue::severity, Issue::args)
                .containsExactly(
                        tuple(3, ProblemCode.DUPLICATE_ROW, Severity.WARNING, Map.of("first_row", "2")),
                        tuple(4, ProblemCode.PHONE_SHARED, Severity.NOTE, Map.of("first_row", "2")),
                        tuple(5, ProblemCode.DUPLICATE_ID, Severity.WARNING, Map.of("first_row", "2")));
    }

    @Test
    void aThousandErrorsAreToldAndAllAreCounted() {
        Row[] rows = new Row[1500];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i + 2, "P" + i, "", "0901234567", "1.0");
        }

        IntakeReport report = check(false, rows);

        assertThat(report.issues()).hasSize(1000);
        assertThat(report.errorsTotal()).isEqualTo(1500);
    }

    @Test
    void aHeaderAloneHasNoRows() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> check(false))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SHEET_NO_ROWS));
    }

    @Test
    void nothingOfACustomerIsPrinted() {
        IntakeReport report = check(false, row(2, "P1", "Nguyễn An", "0901", "5.4"));

        assertThat(report.toString() + report.issues()).doesNotContain("Nguyễn", "0901");
    }
}
