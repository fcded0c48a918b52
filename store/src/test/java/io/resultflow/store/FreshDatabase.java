package io.resultflow.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Indexes;
import java.util.UUID;
import org.bson.Document;

/** A database of a random name with its indexes, gone when closed; the engine's other databases stay as they are. */
public final class FreshDatabase implements AutoCloseable {
    private final MongoClient client;
    private final MongoDatabase database;

    private FreshDatabase(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /** A new one on the engine at {@code uri}. */
    public static FreshDatabase at(String uri) {
        MongoClient client = MongoClients.create(uri);
        MongoDatabase database = client.getDatabase(
                "resultflow_test_" + UUID.randomUUID().toString().replace("-", ""));
        Indexes.ensure(database);
        return new FreshDatabase(client, TestKeys.sealing(database));
    }

    public MongoDatabase database() {
        return database;
    }

    /** Deletes every document and keeps the indexes, which take longer to make, and the keys, which are open. */
    public void empty() {
        for (String name : database.listCollectionNames()) {
            if (!name.equals(CollectionNames.DATA_KEYS)) {
                database.getCollection(name).deleteMany(new Document());
            }
        }
    }

    @Override
    public void close() {
        try (client) {
            database.drop();
        }
    }
}
