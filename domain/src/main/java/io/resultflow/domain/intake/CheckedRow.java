package io.resultflow.domain.intake;

import io.resultflow.domain.report.PhoneNumber;
import java.util.Map;

/**
 * A row that passed every check: what a report is made from.
 *
 * @param rowIndex the row as Excel shows it, from 1
 * @param values the cell of each column by the column's name, in the sheet's order
 */
public record CheckedRow(
        int rowIndex, String customerId, String customerName, PhoneNumber phone, Map<String, Cell> values) {
    @Override
    public String toString() {
        return "CheckedRow[" + rowIndex + "]";
    }
}
