package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.MaxKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** A cursor's entries, read as they are asked for. */
record Walk(Cursor<KeyValue, Object> cursor) {
    Stream<Map.Entry<KeyValue, Object>> stream() {
        return StreamSupport.stream(
                new AbstractSpliterator<Map.Entry<KeyValue, Object>>(Long.MAX_VALUE, Spliterator.ORDERED) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Map.Entry<KeyValue, Object>> action) {
                        if (!cursor.hasNext()) {
                            return false;
                        }
                        KeyValue key = cursor.next();
                        action.accept(Map.entry(key, cursor.getValue()));
                        return true;
                    }
                },
                false);
    }

    /** A key behind every key that begins with this one; null, which is the end, for null. */
    static @Nullable KeyValue after(@Nullable KeyValue key) {
        if (key == null) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        key.forEach(values::add);
        values.add(MaxKey.getInstance());
        return new KeyValue(values);
    }
}
