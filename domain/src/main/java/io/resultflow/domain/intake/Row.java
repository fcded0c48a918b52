package io.resultflow.domain.intake;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param index the row as Excel shows it, from 1
 * @param cells from column A on, gaps filled with {@link Cell#EMPTY}; may end before the header does
 */
public record Row(int index, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, empty when the row ends before it. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
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
