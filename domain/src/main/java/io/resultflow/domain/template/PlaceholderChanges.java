package io.resultflow.domain.template;

import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a template's new version asks for that the old one did not, and what it no longer prints. */
public record PlaceholderChanges(List<Placeholder> added, List<Placeholder> dropped) {
    public PlaceholderChanges {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
    }

    /** The difference by name. */
    public static PlaceholderChanges between(List<Placeholder> before, List<Placeholder> after) {
        return new PlaceholderChanges(without(after, before), without(before, after));
    }

    private static List<Placeholder> without(List<Placeholder> some, List<Placeholder> others) {
        Set<String> names = others.stream().map(Placeholder::name).collect(Collectors.toSet());
        return some.stream()
                .filter(placeholder -> !names.contains(placeholder.name()))
                .toList();
    }

    /** What the person who changed it should know: spreadsheets were made for the old version. */
    public List<Issue> warnings(SavedMapping saved) {
        List<Issue> warnings = new ArrayList<>();
        added.forEach(placeholder -> warnings.add(Issue.ofFile(
                ProblemCode.TEMPLATE_PLACEHOLDER_ADDED,
                placeholder.required() ? Severity.WARNING : Severity.NOTE,
                Map.of("placeholder", placeholder.name()))));
        dropped.forEach(placeholder -> warnings.add(Issue.ofFile(
                ProblemCode.TEMPLATE_PLACEHOLDER_DROPPED,
                Severity.WARNING,
                Map.of("placeholder", placeholder.name()))));
        Set<String> gone = dropped.stream().map(Placeholder::name).collect(Collectors.toSet());
        saved.placeholders().forEach((column, placeholder) -> {
            if (gone.contains(placeholder)) {
                Map<String, String> args = Map.of("placeholder", placeholder);
                warnings.add(Issue.ofColumn(ProblemCode.MAPPING_SAVED_STALE, Severity.NOTE, null, column, args));
            }
        });
        return warnings;
    }
}
