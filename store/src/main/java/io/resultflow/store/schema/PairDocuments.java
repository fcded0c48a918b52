package io.resultflow.store.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Maps as arrays of pairs, in order: column names hold dots and dollars, which field names must not. */
public final class PairDocuments {
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private PairDocuments() {}

    public static List<Document> write(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> new Document(KEY, entry.getKey()).append(VALUE, entry.getValue()))
                .toList();
    }

    public static Map<String, String> read(List<Document> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        pairs.forEach(pair -> map.put(pair.getString(KEY), pair.getString(VALUE)));
        return map;
    }
}
