package io.resultflow.domain.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column feeds what, fixed at upload.
 *
 * @param placeholders column name → placeholder name, the schema's {@code placeholder_map}
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
}
