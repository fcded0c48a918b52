package io.resultflow.domain.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a row is marked as critical: its customer is called first when nobody opens the report. */
public final class Criticality {
    /** What people write for no; everything else that is written is a yes. */
    private static final Set<String> NO = Set.of("0", "no", "n", "false", "không", "khong", "k", "sai", "-", "–");

    private Criticality() {}

    /** Whether any row of the report says yes in {@code column}; false when no column was named. */
    public static boolean of(CheckedRow row, @Nullable String column) {
        return column != null
                && row.reportValues().rows().stream()
                        .map(cells -> cell(cells, column))
                        .anyMatch(Criticality::says);
    }

    /** Whether a sheet has that column. */
    public static boolean isMarkedIn(ColumnPlan sheet, String column) {
        FoldedName folded = FoldedName.of(column);
        return sheet.columns().stream()
                .anyMatch(found -> FoldedName.of(found.name()).equals(folded));
    }

    private static Cell cell(Map<String, Cell> cells, String column) {
        Cell exact = cells.get(Header.name(column));
        if (exact != null) {
            return exact;
        }
        FoldedName folded = FoldedName.of(column);
        return cells.entrySet().stream()
                .filter(cell -> FoldedName.of(cell.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Cell.EMPTY);
    }

    private static boolean says(Cell cell) {
        String text = cell.text().strip().toLowerCase(Locale.ROOT);
        return !text.isEmpty() && !NO.contains(text);
    }
}
