package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row and how its cells are dressed.
 *
 * @param styles the number of each cell's style, below 0 for none
 */
record StyledRow(Row row, List<Integer> styles) {
    /** The row that was read last. */
    static StyledRow of(Row row, SheetLook look) {
        return new StyledRow(
                row,
                IntStream.range(0, row.cells().size()).mapToObj(look::style).toList());
    }

    int style(int column) {
        return column < styles.size() ? styles.get(column) : -1;
    }
}
