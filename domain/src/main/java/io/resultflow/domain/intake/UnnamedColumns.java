package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Columns that hold something below the header but have no name there: nobody can print them. */
final class UnnamedColumns {
    private static final int NAMED = 10;

    private final BitSet named = new BitSet();
    private final BitSet filled = new BitSet();

    UnnamedColumns(Header header) {
        header.columns().forEach(column -> named.set(column.index()));
    }

    /** A row below the header. */
    void see(Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!named.get(column) && !row.cell(column).isEmpty()) {
                filled.set(column);
            }
        }
    }

    /** A warning that names them; nothing when there are none. */
    List<Issue> issues() {
        if (filled.isEmpty()) {
            return List.of();
        }
        List<String> letters = filled.stream()
                .mapToObj(index -> new Column(index, "").letters())
                .toList();
        Map<String, String> args =
                Map.of("columns", Places.named(letters, NAMED), "count", String.valueOf(letters.size()));
        return List.of(Issue.ofFile(ProblemCode.COLUMN_UNNAMED, Severity.WARNING, args));
    }
}
