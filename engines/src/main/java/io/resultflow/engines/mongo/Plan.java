package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one index answers a query: the values that its leading fields must equal, perhaps a range on the
 * field after them, perhaps the order that was asked for.
 *
 * @param prefixes each a list of values for the leading fields; one empty list when none is bound
 * @param lower least value of the next field, both ends included
 * @param upper greatest value of the next field
 * @param sorted whether walking the index, {@code backwards} or not, gives the asked order
 */
record Plan(
        Ordered index,
        List<List<Object>> prefixes,
        @Nullable Object lower,
        @Nullable Object upper,
        boolean sorted,
        boolean backwards) {
    private static final int MOST_PREFIXES = 10_000;

    /** The best of the indexes; null when none helps and the collection must be read whole. */
    static @Nullable Plan best(Collection<? extends Ordered> indexes, Document filter, @Nullable Document order) {
        Conditions conditions = new Conditions(filter);
        return indexes.stream()
                .map(index -> of(index, conditions, order))
                .filter(Plan::helps)
                .max(Comparator.comparingInt(Plan::worth))
                .orElse(null);
    }

    private static Plan of(Ordered index, Conditions conditions, @Nullable Document order) {
        List<List<Object>> prefixes = List.of(List.of());
        List<String> fields = index.getKeys().stream().map(IndexKey::getKey).toList();
        int bound = 0;
        while (bound < fields.size()) {
            Collection<?> values = conditions.equal(fields.get(bound));
            if (values == null || (long) values.size() * prefixes.size() > MOST_PREFIXES) {
                break;
            }
            prefixes = extend(prefixes, values);
            bound++;
        }
        @Nullable String next = bound < fields.size() ? fields.get(bound) : null;
        boolean sorted = order != null && prefixes.size() <= 1 && serves(fields.subList(bound, fields.size()), order);
        return new Plan(
                index,
                prefixes,
                next == null ? null : conditions.lower(next),
                next == null ? null : conditions.upper(next),
                sorted,
                sorted
                        && order != null
                        && isDescending(order.values().iterator().next()));
    }

    private static List<List<Object>> extend(List<List<Object>> prefixes, Collection<?> values) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            for (Object value : values) {
                List<Object> each = new ArrayList<>(prefix);
                each.add(Missing.ofNullable(value));
                longer.add(each);
            }
        }
        return longer;
    }

    private static boolean serves(List<String> fields, Document order) {
        List<String> asked = List.copyOf(order.keySet());
        return !asked.isEmpty()
                && asked.size() <= fields.size()
                && asked.equals(fields.subList(0, asked.size()))
                && order.values().stream().map(Plan::isDescending).distinct().count() == 1;
    }

    private static boolean isDescending(Object direction) {
        return direction instanceof Number number && number.intValue() < 0;
    }

    private int bound() {
        return prefixes.isEmpty() ? index.getKeys().size() : prefixes.get(0).size();
    }

    private boolean isPoint() {
        return index.isUnique() && bound() == index.getKeys().size();
    }

    private boolean helps() {
        if (index.skipsDocuments()) {
            return isPoint()
                    && prefixes.stream().allMatch(each -> each.stream().anyMatch(Missing::isNeitherNullNorMissing));
        }
        return bound() > 0 || lower != null || upper != null || sorted;
    }

    private int worth() {
        return (isPoint() ? 1000 : 0)
                + 10 * bound()
                + (sorted ? 5 : 0)
                + (lower != null ? 2 : 0)
                + (upper != null ? 2 : 0);
    }

    /** Places of documents, each once, in the index's order; every document that the query wants is among them. */
    Stream<Object> places() {
        return prefixes.stream().flatMap(this::places).distinct();
    }

    private Stream<Object> places(List<Object> prefix) {
        if (isPoint()) {
            return Stream.ofNullable(index.entries().get(key(prefix, null)));
        }
        var entries = index.entries();
        @Nullable KeyValue least = prefix.isEmpty() && lower == null ? null : key(prefix, lower);
        @Nullable KeyValue most = prefix.isEmpty() && upper == null ? null : key(prefix, upper);
        var walk = new Walk(entries.cursor(backwards ? Walk.after(most) : least, null, backwards));
        return walk.stream()
                .takeWhile(entry -> backwards ? isFrom(least, entry.getKey()) : isTo(most, entry.getKey()))
                .map(Map.Entry::getValue);
    }

    private static boolean isFrom(@Nullable KeyValue least, KeyValue key) {
        return least == null || KeyType.compareCommon(least, key) <= 0;
    }

    private static boolean isTo(@Nullable KeyValue most, KeyValue key) {
        return most == null || KeyType.compareCommon(key, most) <= 0;
    }

    private static KeyValue key(List<Object> prefix, @Nullable Object next) {
        List<Object> values = new ArrayList<>(prefix);
        if (next != null) {
            values.add(next);
        }
        return new KeyValue(values).normalized();
    }
}
