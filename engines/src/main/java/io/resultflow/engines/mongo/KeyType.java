package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** An index's key: its fields' values in order. A key that is the beginning of another stands before it. */
final class KeyType extends BsonType<KeyValue> {
    static final KeyType INSTANCE = new KeyType();

    private KeyType() {}

    @Override
    Document toDocument(KeyValue key) {
        Document document = new Document("n", key.size());
        for (int i = 0; i < key.size(); i++) {
            if (!(key.get(i) instanceof Missing)) {
                document.put(String.valueOf(i), key.get(i));
            }
        }
        return document;
    }

    @Override
    KeyValue fromDocument(Document document) {
        int size = ((Number) document.getOrMissing("n")).intValue();
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(document.getOrMissing(String.valueOf(i)));
        }
        return new KeyValue(values);
    }

    @Override
    public int compare(KeyValue left, KeyValue right) {
        int common = compareCommon(left, right);
        return common != 0 ? common : Integer.compare(left.size(), right.size());
    }

    /** Compares as many leading fields as both have. */
    static int compareCommon(KeyValue left, KeyValue right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = ValueType.ORDER.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public int getMemory(KeyValue key) {
        int size = 32;
        for (Object value : key) {
            size += memory(value);
        }
        return size;
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
