package io.resultflow.domain.intake;

import io.resultflow.domain.template.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet's columns meet a template, for a person to look at and put right: names and kinds, no customer's value.
 *
 * @param columns every column that has a name, left to right
 * @param suggestions every pair that was made, and every one that may be meant
 * @param unmapped the placeholders that no column feeds
 * @param nameColumn null while it is not known which one it is, as with the others
 */
public record ColumnPlan(
        List<Found> columns,
        List<MappingSuggestion> suggestions,
        List<Placeholder> unmapped,
        @Nullable String nameColumn,
        @Nullable String phoneColumn,
        @Nullable String idColumn) {
    public ColumnPlan {
        columns = List.copyOf(columns);
        suggestions = List.copyOf(suggestions);
        unmapped = List.copyOf(unmapped);
    }

    /**
     * A column of the sheet.
     *
     * @param kind what most of its first cells hold, {@code EMPTY} when they are blank
     */
    public record Found(String letters, String name, Cell.Kind kind) {
        static Found of(Column column, List<Row> sample) {
            Cell.Kind kind = sample.stream()
                    .map(row -> row.cell(column.index()).kind())
                    .filter(held -> held != Cell.Kind.EMPTY)
                    .collect(Collectors.groupingBy(held -> held, TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Cell.Kind.EMPTY);
            return new Found(column.letters(), column.name(), kind);
        }
    }
}
