package io.resultflow.domain.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A header of merged cells: titles of groups above, the names of their columns below, and columns outside the groups that
 * reach over both rows, the customer's name or phone among them.
 */
public final class TwoRowHeader {
    private static final int LONGEST_NAME = 120;

    private TwoRowHeader() {}

    /**
     * The two rows as one, which stands where the lower one does; null when they are not such a header. A column is named
     * by its own text where no other has it, else by the group's and its own.
     */
    public static @Nullable Row join(Row upper, Row lower, String region) {
        if (lower.index() != upper.index() + 1 || !isTexts(upper, region) || !isTexts(lower, region)) {
            return null;
        }
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, String> groups = new HashMap<>();
        boolean key = false;
        boolean spanning = false;
        @Nullable String group = null;
        for (int column = 0;
                column < Math.max(upper.cells().size(), lower.cells().size());
                column++) {
            String above = upper.cell(column).text();
            String below = lower.cell(column).text();
            if (below.isEmpty()) {
                group = null;
                if (!above.isEmpty()) {
                    names.put(column, above);
                    key |= isKey(new Column(column, above));
                }
                continue;
            }
            spanning |= above.isEmpty();
            group = above.isEmpty() ? group : above;
            if (group == null) {
                return null;
            }
            names.put(column, below);
            groups.put(column, group);
        }
        return key && spanning ? joined(lower.index(), names, groups) : null;
    }

    private static Row joined(int index, Map<Integer, String> names, Map<Integer, String> groups) {
        List<Cell> cells = new ArrayList<>();
        names.forEach((column, name) -> {
            while (cells.size() < column) {
                cells.add(Cell.EMPTY);
            }
            String group = groups.get(column);
            boolean alone = Collections.frequency(names.values(), name) == 1;
            cells.add(Cell.text(group == null || alone ? name : group + " " + name));
        });
        return new Row(index, cells);
    }

    private static boolean isTexts(Row row, String region) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> cell.kind() == Cell.Kind.TEXT
                        && cell.text().length() <= LONGEST_NAME
                        && !KeyColumns.isPhone(cell, region));
    }

    private static boolean isKey(Column column) {
        return KeyColumn.NAME.rank(column) >= 0
                || KeyColumn.PHONE.rank(column) >= 0
                || KeyColumn.NAME.mentionedBy(column)
                || KeyColumn.PHONE.mentionedBy(column);
    }
}
