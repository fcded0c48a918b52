package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Many documents per key, which the library lacks: an entry's key is the fields' values and then the
 * document's place, so that equal values stand side by side.
 *
 * <p>To the library it is sparse, that is: it is never asked where a document lies. {@link Plan} asks.
 */
final class SecondaryIndex extends Index<Object> implements Ordered {
    private final MVMap<KeyValue, Object> entries;

    SecondaryIndex(MVMap<KeyValue, Object> entries, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.entries = entries;
    }

    @Override
    public MVMap<KeyValue, Object> entries() {
        return entries;
    }

    @Override
    public boolean skipsDocuments() {
        return false;
    }

    @Override
    public void add(Document document, @Nullable Object position, MongoCollection<Object> collection) {
        for (KeyValue key : getKeyValues(document)) {
            entries.put(entry(key, position), Missing.ofNullable(position));
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        remove(document, document.get("_id"));
        return null;
    }

    private void remove(Document document, @Nullable Object position) {
        for (KeyValue key : getKeyValues(document)) {
            entries.remove(entry(key, position));
        }
    }

    private static KeyValue entry(KeyValue key, @Nullable Object position) {
        List<Object> values = new ArrayList<>(key.size() + 1);
        key.forEach(values::add);
        values.add(Missing.ofNullable(position));
        return new KeyValue(values).normalized();
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            remove(before, position);
            add(after, position, collection);
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Plan reads this index");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}
}
