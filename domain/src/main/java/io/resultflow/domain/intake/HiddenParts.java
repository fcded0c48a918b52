package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What of a sheet its program does not show, by hand or by a filter. It is read like all the rest, since nobody can tell
 * what was meant, and told.
 */
public final class HiddenParts {
    /** So many are named; how many there are is told besides. */
    private static final int NAMED = 10;

    private final List<Integer> rows = new ArrayList<>();
    private final BitSet columns = new BitSet();

    /** A row that holds something; called from top to bottom. */
    public void row(int index) {
        rows.add(index);
    }

    /** Columns from 0, the last included. */
    public void columns(int first, int last) {
        columns.set(first, last + 1);
    }

    /** A warning of the hidden rows below the header, and one of the hidden columns that have a name. */
    List<Issue> issues(Header header) {
        List<Issue> issues = new ArrayList<>();
        List<String> below = rows.stream()
                .filter(row -> row > header.row())
                .map(String::valueOf)
                .toList();
        List<String> letters = header.columns().stream()
                .filter(column -> columns.get(column.index()))
                .map(Column::letters)
                .toList();
        tell(ProblemCode.ROWS_HIDDEN, "rows", below, issues);
        tell(ProblemCode.COLUMNS_HIDDEN, "columns", letters, issues);
        return issues;
    }

    private static void tell(ProblemCode code, String argument, List<String> places, List<Issue> issues) {
        if (!places.isEmpty()) {
            Map<String, String> args =
                    Map.of(argument, Places.named(places, NAMED), "count", String.valueOf(places.size()));
            issues.add(Issue.ofFile(code, Severity.WARNING, args));
        }
    }
}
