package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows make one report. Keys are compared letter by letter: what merely looks alike is another customer. In memory
 * are the keys, the rows' numbers and who the customers are.
 */
final class RowGroups {
    private static final int NAMED = 50;

    private final Column column;
    private final List<Column> printedOnce;
    private final Map<String, RowGroup> groups = new LinkedHashMap<>();
    private int homeless;

    /**
     * @param column the one whose value is the same in all rows of a report
     * @param printedOnce those that a report shows of its first row alone
     */
    RowGroups(Column column, List<Column> printedOnce) {
        this.column = column;
        this.printedOnce = List.copyOf(printedOnce);
    }

    /** The group that a row joins; null when its key cannot be read, which is an error that no skipping passes over. */
    @Nullable
    RowGroup join(Row row) {
        Cell cell = row.cell(column.index());
        if (cell.isEmpty() || cell.kind() == Cell.Kind.ERROR) {
            homeless++;
            return null;
        }
        String key = Normalizer.normalize(cell.text(), Normalizer.Form.NFC);
        RowGroup group = groups.computeIfAbsent(key, RowGroup::new);
        group.add(row.index());
        return group;
    }

    /** Tells of what the first row of the group prints and a further one holds otherwise. */
    void compare(RowGroup group, Row row, Consumer<Issue> issues) {
        if (group.firstRow() == row.index()) {
            group.print(printedOnce.stream()
                    .map(printed -> row.cell(printed.index()))
                    .toList());
            return;
        }
        for (int n = 0; n < printedOnce.size(); n++) {
            Column printed = printedOnce.get(n);
            if (group.differs(n, row.cell(printed.index()))) {
                issues.accept(RowChecks.issue(
                        ProblemCode.GROUP_VALUE_DIFFERS, Severity.WARNING, row, printed, first(group.firstRow())));
            }
        }
    }

    Map<String, String> first(int row) {
        return Map.of("first_row", String.valueOf(row), "group", column.name());
    }

    Column column() {
        return column;
    }

    /** How many rows belong to nobody knows whom. */
    int homeless() {
        return homeless;
    }

    /** The rows of each report, in the order of their first rows, without the groups that hold an error. */
    List<List<Integer>> whole() {
        return groups.values().stream()
                .filter(RowGroup::isWhole)
                .map(RowGroup::rows)
                .map(List::copyOf)
                .toList();
    }

    /** The rows of the groups with an error, the good ones among them too. */
    IntStream keptBackRows() {
        return groups.values().stream()
                .filter(group -> !group.isWhole())
                .flatMapToInt(group -> group.rows().stream().mapToInt(Integer::intValue));
    }

    boolean holdSeveral() {
        return groups.values().stream().anyMatch(group -> group.rows().size() > 1);
    }

    /** A warning for each group that is left out with rows that have no error of their own. */
    List<Issue> keptBack() {
        return groups.values().stream()
                .filter(group -> !group.isWhole()
                        && group.rows().size() > group.badRows().size())
                .map(this::keptBack)
                .toList();
    }

    private Issue keptBack(RowGroup group) {
        Map<String, String> args = Map.of(
                "rows", Places.named(group.rows(), NAMED),
                "bad_rows", Places.named(group.badRows(), NAMED));
        return new Issue(
                ProblemCode.GROUP_LEFT_OUT,
                Severity.WARNING,
                group.firstRow(),
                column.letters(),
                column.name(),
                group.key(),
                null,
                args);
    }
}
