package io.resultflow.domain.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one report is filled with: the cells of its row, or of its rows when several make one report.
 *
 * @param values the first row's cells by name, in the sheet's order
 * @param rows the cells of every row, in the sheet's order; of a report of one row that row alone
 */
public record ReportValues(Map<String, Cell> values, List<Map<String, Cell>> rows) {
    public ReportValues {
        values = fixed(values);
        rows = rows.stream().map(ReportValues::fixed).toList();
    }

    /** A report of one row. */
    public static ReportValues ofRow(Map<String, Cell> row) {
        return new ReportValues(row, List.of(row));
    }

    /**
     * A report of the rows of one customer.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ReportValues ofRows(List<Map<String, Cell>> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a report has at least one row");
        }
        return new ReportValues(rows.get(0), rows);
    }

    private static Map<String, Cell> fixed(Map<String, Cell> cells) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    @Override
    public String toString() {
        return "ReportValues[rows=" + rows.size() + "]";
    }
}
