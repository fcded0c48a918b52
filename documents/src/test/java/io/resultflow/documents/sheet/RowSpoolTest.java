package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.PhoneNumber;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowSpoolTest {
    private static final int ROWS = 5_000;

    private static CheckedRow row(int index) {
        return new CheckedRow(
                index,
                "BN" + index,
                "Nguyễn Thị Hoa " + index,
                new PhoneNumber("+84901234567"),
                Map.of("Kết quả", new Cell(index + ",5", Cell.Kind.NUMBER, index + ".5")));
    }

    @Test
    void rows_come_back_as_they_went_in_whatever_order_they_are_asked_for_in() {
        try (RowSpool spool = RowSpool.open()) {
            for (int i = 0; i < ROWS; i++) {
                spool.add(row(2 * i + 2));
            }
            spool.finish(null);

            assertThat(spool.size()).isEqualTo(ROWS);
            for (int i = ROWS - 1; i >= 0; i -= 7) {
                assertThat(spool.rowIndex(i)).isEqualTo(2 * i + 2);
                assertThat(spool.report(i)).isEqualTo(row(2 * i + 2));
            }
        }
    }

    @Test
    void the_rows_of_a_group_are_one_report_wherever_they_stand() {
        try (RowSpool spool = RowSpool.open()) {
            for (int index : new int[] {2, 3, 4, 9}) {
                spool.add(row(index));
            }
            spool.finish(List.of(List.of(2, 9), List.of(4)));

            assertThat(spool.size()).isEqualTo(2);
            assertThat(spool.report(0)).isEqualTo(row(2).with(List.of(row(9))));
            assertThat(spool.report(1)).isEqualTo(row(4));
            assertThat(spool.rowIndex(1)).isEqualTo(4);
        }
    }

    @Test
    void what_cannot_be_written_is_told() {
        RowSpool spool = RowSpool.open();
        spool.close();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < ROWS; i++) {
                        spool.add(row(i + 2));
                    }
                })
                .isInstanceOf(UncheckedIOException.class);
    }
}
