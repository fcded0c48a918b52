package io.resultflow.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HiddenPartsTest {
    private static final Header HEADER =
            Header.of(new Row(3, List.of(Cell.text("Họ tên"), Cell.EMPTY, Cell.text("SĐT"))));

    private final HiddenParts hidden = new HiddenParts();

    @Test
    void nothingHiddenIsNothingToTell() {
        assertThat(hidden.issues(HEADER)).isEmpty();
    }

    @Test
    void rowsBelowTheHeaderAndColumnsWithANameAreTold() {
        hidden.row(2);
        hidden.row(5);
        hidden.row(9);
        hidden.columns(1, 7);

        assertThat(hidden.issues(HEADER))
                .containsExactly(
                        Issue.ofFile(ProblemCode.ROWS_HIDDEN, Severity.WARNING, Map.of("rows", "5, 9", "count", "2")),
                        Issue.ofFile(
                                ProblemCode.COLUMNS_HIDDEN, Severity.WARNING, Map.of("columns", "C", "count", "1")));
    }

    @Test
    void manyAreCountedAndTheFirstNamed() {
        for (int row = 4; row < 504; row++) {
            hidden.row(row);
        }

        assertThat(hidden.issues(HEADER).get(0).args())
                .containsEntry("count", "500")
                .containsEntry("rows", "4, 5, 6, 7, 8, 9, 10, 11, 12, 13, …");
    }
}
