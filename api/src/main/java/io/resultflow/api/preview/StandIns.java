package io.resultflow.api.preview;

import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.util.List;
import java.util.Map;

/** Names that show themselves in a preview: a template that calculates with one of them needs its value. */
final class StandIns {
    private StandIns() {}

    /** A note for each name that has no value of the caller's. */
    static List<Issue> told(List<Placeholder> placeholders, ReportValues given) {
        return placeholders.stream()
                .filter(placeholder -> !given.values().containsKey(placeholder.name()))
                .filter(placeholder -> given.rows().isEmpty()
                        || given.rows().stream().anyMatch(row -> !row.containsKey(placeholder.name())))
                .map(placeholder ->
                        Issue.ofColumn(ProblemCode.VALUE_EMPTY, Severity.NOTE, null, placeholder.name(), Map.of()))
                .toList();
    }
}
