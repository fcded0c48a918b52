package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says of each field that an index can serve: the values it may equal, or the range it lies
 * in. Never narrower than the filter: what is left out here is checked on each document found.
 */
final class Conditions {
    private final Map<String, Collection<?>> equal = new HashMap<>();
    private final Map<String, Object> lower = new HashMap<>();
    private final Map<String, Object> upper = new HashMap<>();

    Conditions(Document filter) {
        add(filter);
    }

    /** The values of which the field equals one; null when the filter does not say. */
    @Nullable
    Collection<?> equal(String field) {
        return equal.get(field);
    }

    @Nullable
    Object lower(String field) {
        return lower.get(field);
    }

    @Nullable
    Object upper(String field) {
        return upper.get(field);
    }

    private void add(Document filter) {
        for (var entry : filter.entrySet()) {
            if ("$and".equals(entry.getKey()) && entry.getValue() instanceof Collection<?> all) {
                all.forEach(each -> add((Document) each));
            } else if (!entry.getKey().startsWith("$")) {
                addField(entry.getKey(), entry.getValue());
            }
        }
    }

    private void addField(String field, @Nullable Object condition) {
        if (condition instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, value) -> addOperator(field, operator, value));
        } else if (isPlain(condition)) {
            equal.put(field, Collections.singletonList(condition));
        }
    }

    private void addOperator(String field, String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> {
                if (isPlain(value)) {
                    equal.put(field, Collections.singletonList(value));
                }
            }
            case "$in" -> {
                if (value instanceof Collection<?> values && values.stream().allMatch(Conditions::isPlain)) {
                    equal.putIfAbsent(field, values);
                }
            }
            case "$gt", "$gte" -> bound(lower, field, value);
            case "$lt", "$lte" -> bound(upper, field, value);
            default -> {}
        }
    }

    private static void bound(Map<String, Object> bounds, String field, @Nullable Object value) {
        if (value != null && isPlain(value)) {
            bounds.put(field, value);
        }
    }

    private static boolean isOperators(Document value) {
        return value.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }
}
