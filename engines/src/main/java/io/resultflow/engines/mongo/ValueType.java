package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;

/** One field's value, such as an {@code _id}; ordered as MongoDB orders values of mixed types. */
final class ValueType extends BsonType<Object> {
    static final ValueType INSTANCE = new ValueType();
    static final ValueComparator ORDER = ValueComparator.ascWithoutListHandling();

    private ValueType() {}

    @Override
    Document toDocument(Object value) {
        return value instanceof Missing ? new Document() : new Document("v", value);
    }

    @Override
    Object fromDocument(Document document) {
        return Missing.ofNullable(document.get("v"));
    }

    @Override
    public int compare(Object left, Object right) {
        return ORDER.compare(left, right);
    }

    @Override
    public int getMemory(Object value) {
        return memory(value);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
