package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Queries that are answered alike.
 *
 * @param collection which is asked
 * @param fields which the filter names, in alphabetical order with commas between; never their values
 * @param index that finds the documents; empty when the whole collection is read
 */
public record QueryKind(String collection, String fields, String index) {
    static QueryKind of(String collection, Document filter, String index) {
        SortedSet<String> fields = new TreeSet<>();
        collect(filter, fields);
        return new QueryKind(collection, String.join(",", fields), index);
    }

    private static void collect(Document filter, SortedSet<String> fields) {
        for (var entry : filter.entrySet()) {
            if (!entry.getKey().startsWith("$")) {
                fields.add(entry.getKey());
            } else if (entry.getValue() instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(part -> collect(part, fields));
            }
        }
    }

    /** Whether the whole collection is read. */
    public boolean isScan() {
        return index.isEmpty();
    }
}
