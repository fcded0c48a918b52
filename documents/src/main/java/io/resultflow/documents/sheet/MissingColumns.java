package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.List;
import java.util.Map;

/** The columns that a template prints by their own names and that a corrected file has lost. */
final class MissingColumns {
    private MissingColumns() {}

    static List<Issue> issues(Header original, Header corrected, IntakeSpec spec) {
        return spec.placeholders().stream()
                .filter(placeholder -> !spec.mapping().containsValue(placeholder.name()))
                .flatMap(placeholder -> original.named(placeholder.name()).stream())
                .filter(column -> corrected.named(column.name()).isEmpty())
                .map(column ->
                        Issue.ofColumn(ProblemCode.COLUMN_MISSING, Severity.ERROR, null, column.name(), Map.of()))
                .toList();
    }
}
