package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * One database: each collection and each index is a map of the store.
 *
 * <p>Takes the place of the library's {@code H2Database}, whose maps go through Java serialization and
 * which keeps unique indexes only.
 */
final class IndexedDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    /** The library finds the databases of a file by this prefix. */
    private static final String DOCUMENTS = "databases.";

    private static final String FACTS = "meta.";
    private static final String INDEX = "._index_";

    private final MVStore store;
    private final Supplier<@Nullable QueryLog> log;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors, Supplier<@Nullable QueryLog> log) {
        super(name, cursors);
        this.store = store;
        this.log = log;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(name);
        return new IndexedCollection(this, name, options, documents(namespace), facts(namespace), cursorRegistry, log);
    }

    private MVMap<Object, Document> documents(String namespace) {
        return store.openMap(
                DOCUMENTS + namespace,
                new MVMap.Builder<Object, Document>()
                        .keyType(ValueType.INSTANCE)
                        .valueType(DocumentType.INSTANCE));
    }

    private MVMap<String, Object> facts(String namespace) {
        return store.openMap(FACTS + namespace);
    }

    private MVMap<KeyValue, Object> entries(String collection, String index) {
        return store.openMap(
                getFullCollectionNamespace(collection) + INDEX + index,
                new MVMap.Builder<KeyValue, Object>().keyType(KeyType.INSTANCE).valueType(ValueType.INSTANCE));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(entries(collection, index), index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(entries(collection, index), index, keys);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(getFullCollectionNamespace(collection.getCollectionName()) + INDEX + index);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        String namespace = getFullCollectionNamespace(name);
        store.removeMap(DOCUMENTS + namespace);
        store.removeMap(FACTS + namespace);
    }

    /**
     * @throws UnsupportedOperationException always: nothing of ours renames a collection
     */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("a collection keeps its name");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
