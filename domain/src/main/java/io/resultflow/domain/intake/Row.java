package io.resultflow.domain.intake;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param index the row as Excel shows it, from 1
 * @param cells one per column of the header, in its order
 */
public record Row(int index, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    @Override
    public String toString() {
        return "Row[" + index + "]";
    }
}
