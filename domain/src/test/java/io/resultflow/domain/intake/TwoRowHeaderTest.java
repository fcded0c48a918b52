package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TwoRowHeaderTest {
    private static List<String> names(Row upper, Row lower) {
        return Objects.requireNonNull(TwoRowHeader.join(upper, lower, "VN")).cells().stream()
                .map(Cell::text)
                .toList();
    }

    @Test
    void columnsInGroupsAreNamedByTheirOwnTextAndTheOthersByTheUpperRow() {
        assertThat(names(
                        row(3, "STT", "Họ tên", "SĐT", "Sinh hóa", "", "Huyết học", "", "Ghi chú"),
                        row(4, "", "", "", "Glucose", "Ure", "Hb", "WBC", "")))
                .containsExactly("STT", "Họ tên", "SĐT", "Glucose", "Ure", "Hb", "WBC", "Ghi chú");
    }

    @Test
    void whereTwoGroupsHaveAColumnOfOneNameTheGroupTellsThemApart() {
        assertThat(names(
                        row(3, "Họ tên", "SĐT", "Glucose", "", "HbA1c", ""),
                        row(4, "", "", "Kết quả", "Đơn vị", "Kết quả", "Ngưỡng")))
                .containsExactly("Họ tên", "SĐT", "Glucose Kết quả", "Đơn vị", "HbA1c Kết quả", "Ngưỡng");
    }

    @Test
    void rowsOfDataAreNoHeader() {
        Row header = row(3, "Họ tên", "SĐT", "Glucose", "");

        assertThat(TwoRowHeader.join(header, row(4, "Lê Na", "0901234567", "5.4", "x"), "VN"))
                .isNull();
        assertThat(TwoRowHeader.join(header, row(4, "", "", "5.4", "6.1"), "VN"))
                .isNull();
        assertThat(TwoRowHeader.join(header, row(4, "", "", "cao", ""), "VN")).isNull();
        assertThat(TwoRowHeader.join(header, row(5, "", "", "a", "b"), "VN")).isNull();
        assertThat(TwoRowHeader.join(row(3, "Họ tên", "SĐT", "", "Nhóm"), row(4, "", "", "a", "b"), "VN"))
                .isNull();
        assertThat(TwoRowHeader.join(row(3, "Tầng", "Phòng", "Nhóm", ""), row(4, "", "", "a", "b"), "VN"))
                .isNull();
    }
}
