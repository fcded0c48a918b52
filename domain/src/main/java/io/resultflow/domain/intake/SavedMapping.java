package io.resultflow.domain.intake;

import io.resultflow.domain.template.Placeholder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people said about earlier sheets of a template: an offer that holds as far as the next sheet has these columns, never
 * a reason to refuse it.
 *
 * @param placeholders column name → placeholder name; a blank placeholder marks a column that is left out on purpose
 * @param nameColumn the column that somebody said holds the customer's name
 * @param phoneColumn the column that somebody said holds the phone
 * @param idColumn the column that somebody said holds the customer's id
 */
public record SavedMapping(
        Map<String, String> placeholders,
        @Nullable String nameColumn,
        @Nullable String phoneColumn,
        @Nullable String idColumn) {
    /** Nobody said anything yet. */
    public static final SavedMapping NONE = new SavedMapping(Map.of(), null, null, null);

    public SavedMapping {
        placeholders = Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
    }

    /** Column pairs alone. */
    public static SavedMapping of(Map<String, String> placeholders) {
        return new SavedMapping(placeholders, null, null, null);
    }

    /** What holds after somebody said {@code newer}: a placeholder has one column, a column one placeholder. */
    public SavedMapping merge(SavedMapping newer) {
        Map<String, String> merged = new LinkedHashMap<>(placeholders);
        merged.values().removeIf(old -> !old.isBlank() && newer.placeholders.containsValue(old));
        merged.putAll(newer.placeholders);
        return new SavedMapping(
                merged,
                newer.nameColumn == null ? nameColumn : newer.nameColumn,
                newer.phoneColumn == null ? phoneColumn : newer.phoneColumn,
                newer.idColumn == null ? idColumn : newer.idColumn);
    }

    /** The pairs whose placeholder is none of these: a new version of the template dropped it. */
    public Map<String, String> stale(List<Placeholder> living) {
        List<String> names = living.stream().map(Placeholder::name).toList();
        return placeholders.entrySet().stream()
                .filter(pair -> !pair.getValue().isBlank() && !names.contains(pair.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** The same without pairs whose placeholder is none of these. */
    public SavedMapping within(List<Placeholder> living) {
        Map<String, String> kept = new LinkedHashMap<>(placeholders);
        kept.keySet().removeAll(stale(living).keySet());
        return new SavedMapping(kept, nameColumn, phoneColumn, idColumn);
    }

    /**
     * The pairs that hold for a sheet, besides placeholders that are fed already: those whose column it has. A column of the
     * placeholder's own name is better, unless it was put aside when the pair was made.
     */
    Map<Column, String> pairs(Header header, Set<String> fed) {
        Map<Column, String> pairs = new LinkedHashMap<>();
        placeholders.forEach((name, placeholder) -> {
            Optional<Column> column = header.bearing(name);
            Optional<Column> namesake = header.bearing(placeholder);
            boolean holds = namesake.isEmpty() || namesake.equals(column) || isPutAside(namesake.get());
            if (!placeholder.isBlank() && !fed.contains(placeholder) && column.isPresent() && holds) {
                pairs.put(column.get(), placeholder);
            }
        });
        return pairs;
    }

    /** The sheet's columns that are left out: not one that was put aside for another which this sheet does not have. */
    List<Column> leftOut(Header header, Set<String> fed) {
        return header.columns().stream()
                .filter(this::isPutAside)
                .filter(column -> placeholders.values().stream()
                        .noneMatch(placeholder ->
                                Header.name(placeholder).equals(column.name()) && !fed.contains(placeholder)))
                .toList();
    }

    private boolean isPutAside(Column column) {
        return "".equals(placeholders.get(column.name()));
    }
}
