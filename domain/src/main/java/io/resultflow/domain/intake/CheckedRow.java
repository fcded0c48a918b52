package io.resultflow.domain.intake;

import io.resultflow.domain.report.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that passed every check: what a report is made from, together with the further rows of the same customer.
 *
 * @param rowIndex the row as Excel shows it, from 1
 * @param phone null when there is none: the report is printed
 * @param values the cell of each column by the column's name, in the sheet's order
 * @param further the customer's other rows in the sheet's order; none unless rows are grouped
 */
public record CheckedRow(
        int rowIndex,
        String customerId,
        String customerName,
        @Nullable PhoneNumber phone,
        Map<String, Cell> values,
        List<FurtherRow> further) {
    /** One more row of the same report. */
    public record FurtherRow(int rowIndex, Map<String, Cell> values) {
        @Override
        public String toString() {
            return "FurtherRow[" + rowIndex + "]";
        }
    }

    public CheckedRow {
        further = List.copyOf(further);
    }

    /** A row that is a report by itself. */
    public CheckedRow(
            int rowIndex,
            String customerId,
            String customerName,
            @Nullable PhoneNumber phone,
            Map<String, Cell> values) {
        this(rowIndex, customerId, customerName, phone, values, List.of());
    }

    /** This row and others of the same customer as one report. */
    public CheckedRow with(List<CheckedRow> others) {
        return new CheckedRow(
                rowIndex,
                customerId,
                customerName,
                phone,
                values,
                others.stream()
                        .map(row -> new FurtherRow(row.rowIndex(), row.values()))
                        .toList());
    }

    /** Every row of the report as Excel shows it, the first one first. */
    public List<Integer> rowIndexes() {
        return Stream.concat(Stream.of(rowIndex), further.stream().map(FurtherRow::rowIndex))
                .toList();
    }

    /** What the report is filled with. */
    public ReportValues reportValues() {
        return ReportValues.ofRows(
                Stream.concat(Stream.of(values), further.stream().map(FurtherRow::values))
                        .toList());
    }

    @Override
    public String toString() {
        return "CheckedRow[" + rowIndex + "]";
    }
}
