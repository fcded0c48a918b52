package io.resultflow.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one report, and what they must agree on. */
final class RowGroup {
    /** What a row said first. */
    record Said(String value, int row) {}

    private final String key;
    private final List<Integer> rows = new ArrayList<>(2);
    private final List<Integer> badRows = new ArrayList<>(0);
    private final Map<Column, Said> said = new HashMap<>(4);
    private int[] printedOnce = {};

    RowGroup(String key) {
        this.key = key;
    }

    void add(int row) {
        rows.add(row);
    }

    /** The earlier row that says something else in a column where all must say the same. */
    @Nullable
    Integer disagreeing(Column column, String value, int row) {
        Said first = said.computeIfAbsent(column, any -> new Said(value, row));
        return first.value().equals(value) ? null : first.row();
    }

    /**
     * Keeps of the first row what is printed once, as hashes: there may be as many groups as rows. Two values with one hash
     * cost a warning, nothing else.
     */
    void print(List<Cell> cells) {
        printedOnce = cells.stream().mapToInt(RowGroup::hash).toArray();
    }

    /** Whether a further row holds something else than the first in the nth column that is printed once. */
    boolean differs(int n, Cell cell) {
        return !cell.isEmpty() && printedOnce[n] != hash(cell);
    }

    private static int hash(Cell cell) {
        return cell.text().hashCode();
    }

    void spoil(int row) {
        badRows.add(row);
    }

    String key() {
        return key;
    }

    int firstRow() {
        return rows.get(0);
    }

    /** As Excel shows them, in the sheet's order. */
    List<Integer> rows() {
        return rows;
    }

    /** Those with an error; one of them keeps the whole report back. */
    List<Integer> badRows() {
        return badRows;
    }

    boolean isWhole() {
        return badRows.isEmpty();
    }
}
