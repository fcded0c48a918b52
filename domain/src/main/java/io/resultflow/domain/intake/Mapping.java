package io.resultflow.domain.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column feeds what, fixed at upload.
 *
 * @param placeholders column name → placeholder name, the schema's {@code placeholder_map}; a blank placeholder marks a
 *     column that is left out on purpose
 * @param nameColumn the column that holds the customer's name
 * @param phoneColumn the column that holds the phone
 * @param idColumn the column that holds the customer's id; null when there is none, then the row's number serves
 */
public record Mapping(
        Map<String, String> placeholders,
        String nameColumn,
        String phoneColumn,
        @Nullable String idColumn) {
    public Mapping {
        placeholders = Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
    }

    /** What a template is filled with, each row of it as {@link #apply(Map)} says. */
    public ReportValues apply(ReportValues values) {
        return new ReportValues(
                apply(values.values()), values.rows().stream().map(this::apply).toList());
    }

    /**
     * What a template is filled with: placeholder name → cell, from a row's cells by column name. Columns that were not
     * left out are there by their own names too, so that a template may name one as it stands.
     */
    public Map<String, Cell> apply(Map<String, Cell> values) {
        Map<String, Cell> filled = new LinkedHashMap<>(values);
        placeholders.forEach((column, placeholder) -> {
            if (placeholder.isBlank()) {
                filled.remove(column);
            }
        });
        placeholders.forEach((column, placeholder) -> {
            if (!placeholder.isBlank()) {
                filled.put(placeholder, values.getOrDefault(column, Cell.EMPTY));
            }
        });
        return filled;
    }
}
