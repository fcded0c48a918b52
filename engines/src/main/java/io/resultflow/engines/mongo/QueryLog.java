package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How often each kind of query was answered: the engine explains no query, but whoever watches it sees what it did. */
public final class QueryLog {
    /** The library's own books of its collections, not ours. */
    private static final String BOOKS = "system.";

    private final ConcurrentMap<QueryKind, LongAdder> counts = new ConcurrentHashMap<>();

    void add(String collection, Document filter, String index) {
        if (!collection.startsWith(BOOKS)) {
            counts.computeIfAbsent(QueryKind.of(collection, filter, index), kind -> new LongAdder())
                    .increment();
        }
    }

    /** How many queries were answered by reading a whole collection. */
    public long scans() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isScan())
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /** Each kind that there was since the store was opened, with its number. */
    public Map<QueryKind, Long> counts() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum()));
    }
}
