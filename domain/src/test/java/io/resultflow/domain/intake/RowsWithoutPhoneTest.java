package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsWithoutPhoneTest {
    private static final Header HEADER = header("Mã BN", "Họ tên", "SĐT", "Glucose");

    private static IntakeSpec printing(@Nullable String groupBy) {
        return new IntakeSpec(
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
                true,
                true,
                null);
    }

    private static IntakeReport check(IntakeSpec spec, Row... rows) {
        SheetCheck check = new SheetCheck(HEADER, List.of(rows), spec);
        List.of(rows).forEach(check::accept);
        return check.report();
    }

    @Test
    void a_row_without_a_phone_is_good_where_it_may_be_printed_and_is_named() {
        IntakeReport report = check(
                printing(null),
                row(2, "P1", "Nguyễn An", "0901234567", "5.4"),
                row(3, "P2", "Lê Bình", "", "6.1"),
                row(4, "P3", "Võ Chi", "", "6.2"));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.reportCount()).isEqualTo(3);
        assertThat(report.issues())
                .extracting(Issue::code, Issue::args)
                .containsExactly(tuple(ProblemCode.ROWS_PRINTED, Map.of("rows", "3, 4", "count", "2")));
    }

    @Test
    void a_phone_that_is_wrong_is_an_error_there_too() {
        IntakeReport report = check(
                printing(null),
                row(2, "P1", "Nguyễn An", "0901", "5.4"),
                row(3, "P2", "Lê Bình", "", "6.1"),
                row(4, "P3", "Võ Chi", "#N/A", "6.1"));

        assertThat(report.badRows()).isEqualTo(2);
        assertThat(report.reportCount()).isEqualTo(1);
        assertThat(report.issues())
                .extracting(Issue::code)
                .contains(ProblemCode.PHONE_TOO_SHORT, ProblemCode.CELL_ERROR, ProblemCode.ROWS_PRINTED);
    }

    @Test
    void the_same_customer_twice_is_told_without_a_phone_as_well() {
        IntakeReport report =
                check(printing(null), row(2, "P1", "Nguyễn An", "", "5.4"), row(3, "P1", "Nguyễn An", "", "5.5"));

        assertThat(report.issues()).extracting(Issue::code).contains(ProblemCode.DUPLICATE_ROW);
    }

    @Test
    void rows_of_one_report_have_a_phone_all_or_none() {
        IntakeReport report = check(
                printing("Mã BN"),
                row(2, "P1", "Nguyễn An", "0901234567", "5.4"),
                row(3, "P1", "Nguyễn An", "", "5.5"),
                row(4, "P2", "Lê Bình", "", "6.1"),
                row(5, "P2", "Lê Bình", "", "6.2"));

        assertThat(report.reportCount()).isEqualTo(1);
        assertThat(report.issues())
                .filteredOn(issue -> issue.code() == ProblemCode.GROUP_CONFLICT)
                .singleElement()
                .satisfies(
                        issue -> assertThat(Objects.requireNonNull(issue.row())).isEqualTo(3));
    }
}
