package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnnamedColumnsTest {
    private static List<Issue> found(Row... rows) {
        SheetCheck check = new SheetCheck(
                header("Họ tên", "", "SĐT", "Glucose", " "), List.of(rows), Sheets.spec(required("Glucose")));
        List.of(rows).forEach(check::accept);
        return check.report().issues().stream()
                .filter(issue -> issue.code() == ProblemCode.COLUMN_UNNAMED)
                .toList();
    }

    @Test
    void columns_with_values_below_no_name_are_told_by_their_letters() {
        List<Issue> told = found(
                row(2, "Nguyễn An", "", "0901234567", "5.4", "", "note"), row(3, "Lê Bình", "nữ", "0912345678", "6.1"));

        assertThat(told).extracting(Issue::severity).containsExactly(Severity.WARNING);
        assertThat(told).extracting(Issue::args).containsExactly(Map.of("columns", "B, F", "count", "2"));
    }

    @Test
    void columns_with_nothing_in_them_are_not_told() {
        assertThat(found(row(2, "Nguyễn An", "", "0901234567", "5.4", ""))).isEmpty();
    }
}
