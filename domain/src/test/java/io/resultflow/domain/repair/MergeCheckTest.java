package io.resultflow.domain.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeCheckTest {
    private static final Mapping MAPPING = new Mapping(Map.of(), "Họ tên", "SĐT", "Mã BN");
    private static final Header ORIGINAL = Header.of(row(1, "Mã BN", "Họ tên", "SĐT"));
    private static final Header CORRECTED =
            Header.of(row(1, "Dòng trong tệp gốc", "Cần sửa", "Mã BN", "Họ tên", "SĐT"));
    private static final List<Row> SHEET =
            List.of(row(2, "P1", "An", "1"), row(3, "P2", "Bình", "2"), row(4, "P1", "An", "1"));

    private final List<Issue> issues = new ArrayList<>();

    private static Row row(int index, String... texts) {
        return new Row(index, Stream.of(texts).map(Cell::text).toList());
    }

    private MergeCheck check(@Nullable String groupBy, Row... rows) {
        MergeCheck check = new MergeCheck(CORRECTED, MAPPING, groupBy, issues::add);
        for (Row row : rows) {
            check.corrected(row);
        }
        SHEET.forEach(row -> check.original(row, ORIGINAL));
        check.finish();
        return check;
    }

    private List<org.assertj.core.groups.Tuple> told() {
        return issues.stream()
                .map(issue -> tuple(issue.row(), issue.column(), issue.code()))
                .toList();
    }

    @Test
    void rowsOfTheSheetInAnyOrderAreRight() {
        MergeCheck check = check(null, row(2, "4", "", "P1", "An", "9"), row(3, "2.0", "x", "P1", "Ân", "9"));

        assertThat(issues).isEmpty();
        assertThat(check.rowOf(2)).isEqualTo(3);
    }

    @Test
    void aNumberThatIsNoneOrNotTheSheetsOrThereTwiceIsToldAtItsCell() {
        check(
                null,
                row(2, "", "", "P1", "An", "9"),
                row(3, "abc", "", "P1", "An", "9"),
                row(4, "99", "", "P9", "Xa", "9"),
                row(5, "1", "", "P1", "An", "9"),
                row(6, "3", "", "P2", "Bình", "9"),
                row(7, "3", "", "P2", "Bình", "9"));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        tuple(2, "A", ProblemCode.ROW_NUMBER_INVALID),
                        tuple(3, "A", ProblemCode.ROW_NUMBER_INVALID),
                        tuple(4, "A", ProblemCode.ROW_NUMBER_UNKNOWN),
                        tuple(5, "A", ProblemCode.ROW_NUMBER_UNKNOWN),
                        tuple(7, "A", ProblemCode.ROW_NUMBER_TWICE));
    }

    @Test
    void numbersThatWereSortedWithoutTheirRowsAreFoundByTheCustomers() {
        check(null, row(2, "3", "", "P1", "An", "9"), row(3, "2", "", "P2", "Bình", "9"));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        tuple(2, "C", ProblemCode.ROW_CUSTOMER_CHANGED),
                        tuple(3, "C", ProblemCode.ROW_CUSTOMER_CHANGED));
        assertThat(issues.get(0).args()).containsEntry("expected", "P1").containsEntry("original_row", "2");
    }

    @Test
    void aGroupComesWholeOrNotAtAll() {
        check("Mã BN", row(2, "4", "", "P1", "An", "9"));

        assertThat(told()).containsExactly(tuple(2, "A", ProblemCode.GROUP_INCOMPLETE));
        assertThat(issues.get(0).args()).containsEntry("rows", "2");

        issues.clear();
        check("Mã BN", row(2, "4", "", "P1", "An", "9"), row(3, "2", "", "P1", "An", "9"));
        assertThat(issues).isEmpty();
    }

    @Test
    void aRowThatJoinsAnotherGroupNeedsAllOfThatOneToo() {
        check("Mã BN", row(2, "3", "", "P1", "Bình", "9"));

        assertThat(told())
                .contains(tuple(2, "C", ProblemCode.ROW_CUSTOMER_CHANGED), tuple(2, "A", ProblemCode.GROUP_INCOMPLETE));
    }

    @Test
    void withoutTheColumnOfNumbersNothingCanBeMerged() {
        assertThatThrownBy(() -> new MergeCheck(ORIGINAL, MAPPING, null, issues::add))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.ROW_NUMBER_COLUMN_MISSING));
    }
}
