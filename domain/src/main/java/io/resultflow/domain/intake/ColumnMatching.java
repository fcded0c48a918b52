package io.resultflow.domain.intake;

import io.resultflow.domain.intake.MappingSuggestion.Match;
import io.resultflow.domain.template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Pairs placeholders with columns by their names. Certain only where one column alone can be meant. */
final class ColumnMatching {
    private final List<String> columns;
    private final Set<String> taken;

    /**
     * @param header the sheet's columns
     * @param placeholders what is looked for; a column that one of them names exactly is not offered to another
     */
    ColumnMatching(Header header, List<Placeholder> placeholders) {
        columns = header.columns().stream().map(Column::name).distinct().toList();
        taken = placeholders.stream()
                .map(placeholder -> Header.name(placeholder.name()))
                .filter(columns::contains)
                .collect(Collectors.toSet());
    }

    /** The columns that may feed a placeholder, best first: one that is certain, or some that are offered. */
    List<MappingSuggestion> suggest(Placeholder placeholder) {
        String name = Header.name(placeholder.name());
        if (columns.contains(name)) {
            return List.of(new MappingSuggestion(placeholder.name(), name, Match.EXACT));
        }
        FoldedName folded = FoldedName.of(name);
        FoldedName bare = FoldedName.withoutBrackets(name);
        List<String> alike = free(column -> FoldedName.of(column).equals(folded));
        if (alike.size() == 1 && !folded.isEmpty()) {
            return List.of(new MappingSuggestion(placeholder.name(), alike.get(0), Match.FOLDED));
        }
        List<MappingSuggestion> offered = new ArrayList<>();
        free(column -> FoldedName.withoutBrackets(column).equals(bare))
                .forEach(column ->
                        offered.add(new MappingSuggestion(placeholder.name(), column, Match.WITHOUT_BRACKETS)));
        free(column -> FoldedName.of(column).near(folded)).stream()
                .filter(column ->
                        offered.stream().noneMatch(made -> made.column().equals(column)))
                .forEach(column -> offered.add(new MappingSuggestion(placeholder.name(), column, Match.NEAR)));
        return offered;
    }

    /** The placeholder that a mistyped one may stand for. */
    static Optional<String> nearest(String name, List<Placeholder> placeholders) {
        FoldedName folded = FoldedName.of(name);
        return placeholders.stream()
                .map(Placeholder::name)
                .filter(other -> {
                    FoldedName otherFolded = FoldedName.of(other);
                    return folded.equals(otherFolded) || folded.near(otherFolded);
                })
                .findFirst();
    }

    private List<String> free(Predicate<String> alike) {
        return columns.stream()
                .filter(column -> !taken.contains(column))
                .filter(alike)
                .toList();
    }
}
