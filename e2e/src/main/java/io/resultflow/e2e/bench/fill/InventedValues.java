package io.resultflow.e2e.bench.fill;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.template.Placeholder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented values for the laboratory's template: a number that is a date where its sheet has one. */
public final class InventedValues {
    private InventedValues() {}

    /** So many rows by placeholder name, each different from the others. */
    public static List<Map<String, Cell>> rows(List<Placeholder> placeholders, int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> {
                    Map<String, Cell> cells = new HashMap<>();
                    for (int i = 0; i < placeholders.size(); i++) {
                        cells.put(placeholders.get(i).name(), cell(row, i));
                    }
                    return cells;
                })
                .toList();
    }

    private static Cell cell(int row, int column) {
        String number = (row % 90 + 1) + "." + column % 10;
        return switch (column) {
            case 0 -> Cell.text("Nguyễn Thị Ánh Tuyết " + row);
            case 2, 5 -> new Cell("10/12/2026", Cell.Kind.DATE, "2026-12-10");
            case 23, 24 -> Cell.text("Các chỉ số trong khoảng tham chiếu.");
            default -> new Cell(number, Cell.Kind.NUMBER, number);
        };
    }
}
