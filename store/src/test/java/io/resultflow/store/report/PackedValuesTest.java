package io.resultflow.store.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resultflow.domain.intake.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedValuesTest {
    @Test
    void every_kind_of_cell_comes_back_as_it_was_under_any_column_name_and_in_order() {
        Map<String, Cell> row = new LinkedHashMap<>();
        row.put("Họ và tên", Cell.text("Nguyễn Thị Hoa 😀"));
        row.put("$.a.b", new Cell("12.5%", Cell.Kind.NUMBER, "0.125"));
        row.put("Ngày", new Cell("03/11/2026", Cell.Kind.DATE, "2026-11-03"));
        row.put("", Cell.EMPTY);
        row.put("Đạt", new Cell("TRUE", Cell.Kind.BOOLEAN, "true"));
        row.put("Lỗi", new Cell("#REF!", Cell.Kind.ERROR, "#REF!"));
        row.put("Dài", Cell.text("x".repeat(100_000)));

        List<Map<String, Cell>> read = PackedValues.read(PackedValues.write(List.of(row)));

        assertThat(read).hasSize(1);
        assertThat(new ArrayList<>(read.get(0).entrySet())).isEqualTo(new ArrayList<>(row.entrySet()));
    }

    @Test
    void the_rows_of_a_report_keep_their_order() {
        List<Map<String, Cell>> rows = List.of(
                Map.of("Test", Cell.text("Glucose")), Map.of("Test", Cell.EMPTY), Map.of("Test", Cell.text("Urea")));

        assertThat(PackedValues.read(PackedValues.write(rows))).isEqualTo(rows);
    }

    @Test
    void bytes_of_another_format_are_not_guessed_at() {
        byte[] packed = PackedValues.write(List.of(Map.of("Test", Cell.text("Glucose"))));
        packed[0] = 9;
        assertThatThrownBy(() -> PackedValues.read(packed)).isInstanceOf(IllegalArgumentException.class);
    }
}
