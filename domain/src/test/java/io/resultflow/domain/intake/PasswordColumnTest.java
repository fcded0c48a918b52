package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.Password;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordColumnTest {
    private static final Header HEADER = header("Mã BN", "Họ tên", "SĐT", "Glucose", "Ngày sinh");

    private static IntakeReport check(String column, @Nullable String groupBy, List<Row> rows) {
        IntakeSpec spec = new IntakeSpec(
                List.of(required("Glucose")),
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                groupBy,
                "VN",
                null,
                null,
                false,
                false,
                column);
        SheetCheck check = new SheetCheck(HEADER, rows, spec);
        rows.forEach(check::accept);
        return check.report();
    }

    private static List<Row> customers(int count, IntFunction<String> password) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        row(i + 2, "P" + i, "Nguyễn " + i, "09%08d".formatted(i + 1_000_000), "5.4", password.apply(i)))
                .toList();
    }

    private static List<ProblemCode> codes(IntakeReport report) {
        return report.issues().stream().map(Issue::code).toList();
    }

    @Test
    void dates_of_birth_that_differ_will_do() {
        IntakeReport report = check(
                "Ngày sinh", null, customers(60, i -> "%02d/%02d/%d".formatted(i % 28 + 1, i % 12 + 1, 1950 + i)));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void a_year_alone_or_any_short_value_is_an_error_at_its_cell() {
        IntakeReport report = check("Ngày sinh", null, customers(3, i -> i == 1 ? "1990" : "0790" + i + "5678"));

        assertThat(report.acceptable()).isFalse();
        assertThat(codes(report)).containsExactly(ProblemCode.PASSWORD_TOO_SHORT);
    }

    @Test
    void a_customer_without_a_value_could_never_open_the_report() {
        IntakeReport report = check("Ngày sinh", null, customers(3, i -> i == 1 ? "" : "0790" + i + "5678"));

        assertThat(codes(report)).containsExactly(ProblemCode.VALUE_EMPTY);
    }

    @Test
    void one_value_for_all_is_refused_also_where_it_is_long() {
        IntakeReport report = check("Ngày sinh", null, customers(20, i -> "ketqua2026"));

        assertThat(report.acceptable()).isFalse();
        assertThat(codes(report)).containsExactly(ProblemCode.PASSWORDS_TOO_FEW);
    }

    @Test
    void a_value_that_stands_for_unknown_is_refused_although_the_others_differ() {
        assertThat(codes(check(
                        "Ngày sinh",
                        null,
                        customers(100, i -> i % 20 == 0 ? "01/01/1990" : "%08d".formatted(i + 10_000_000)))))
                .containsExactly(ProblemCode.PASSWORDS_TOO_FEW);
        assertThat(codes(check(
                        "Ngày sinh",
                        null,
                        customers(100, i -> i % 40 == 0 ? "01/01/1990" : "%08d".formatted(i + 10_000_000)))))
                .isEmpty();
    }

    @Test
    void in_a_long_file_a_thousand_different_values_are_enough() {
        assertThat(check("Ngày sinh", null, customers(5000, i -> "%06d".formatted(i % 1000)))
                        .acceptable())
                .isTrue();
        assertThat(check("Ngày sinh", null, customers(5000, i -> "%06d".formatted(i % 999)))
                        .acceptable())
                .isFalse();
    }

    @Test
    void several_rows_of_one_customer_share_theirs() {
        List<Row> rows = List.of(
                row(2, "P1", "Nguyễn An", "0901234567", "5.4", "05/03/1990"),
                row(3, "P1", "Nguyễn An", "0901234567", "5.5", "5.3.1990"),
                row(4, "P2", "Lê Bình", "0912345678", "5.5", "06/03/1990"),
                row(5, "P2", "Lê Bình", "0912345678", "5.5", "07/03/1990"));

        IntakeReport report = check("Ngày sinh", "Mã BN", rows);

        assertThat(codes(report)).contains(ProblemCode.GROUP_CONFLICT).doesNotContain(ProblemCode.PASSWORDS_TOO_FEW);
        assertThat(report.errorsTotal()).isEqualTo(1);
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        assertThat(codes(check("CCCD", null, customers(2, i -> "1")))).contains(ProblemCode.MAPPING_COLUMN_UNKNOWN);
    }

    @Test
    void a_reports_password_is_found_again_in_its_row_by_the_name_that_somebody_typed() {
        Map<String, Cell> values = new LinkedHashMap<>();
        values.put("Họ tên", Cell.text("Nguyễn An"));
        values.put("Ngày sinh", new Cell("5-thg 3", Cell.Kind.DATE, "1990-03-05T00:00"));
        ReportValues row = ReportValues.ofRow(values);

        assertThat(KnownPassword.of(row, "ngay sinh"))
                .contains(new KnownPassword(PasswordKind.DATE, new Password("05031990")));
        assertThat(KnownPassword.of(row, "CCCD")).isEmpty();
        assertThat(KnownPassword.of(row, "Ngày sinh").toString()).doesNotContain("1990");
    }
}
