package io.resultflow.engines.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A process that opens the store, writes from several clients and prints each id once its write was
 * acknowledged, until it is killed.
 */
final class KilledWriter {
    static final int CLIENTS = 4;
    private static final int CHUNK = 255 * 1024;
    private static final int SMALL = 1024;

    private KilledWriter() {}

    /** Arguments: the store's file, and a prefix that makes this round's ids its own. */
    public static void main(String[] arguments) {
        DurableMongo mongo = DurableMongo.start(Path.of(arguments[0]), "127.0.0.1", 0);
        MongoClient client = MongoClients.create(mongo.uri());
        var rows = client.getDatabase("test").getCollection("rows");
        rows.createIndex(Indexes.ascending("token"), new IndexOptions().unique(true));
        rows.createIndex(Indexes.ascending("writer", "n"));
        for (int writer = 0; writer < CLIENTS; writer++) {
            String prefix = arguments[1] + "-" + writer;
            int size = writer == 0 ? CHUNK : SMALL;
            Thread thread = new Thread(() -> {
                byte[] data = new byte[size];
                new Random(prefix.hashCode()).nextBytes(data);
                for (int n = 0; ; n++) {
                    rows.insertOne(new Document("_id", prefix + "-" + n)
                            .append("token", "t" + prefix + "-" + n)
                            .append("writer", prefix)
                            .append("n", n)
                            .append("data", new Binary(data)));
                    synchronized (System.out) {
                        System.out.println(prefix + "-" + n);
                        System.out.flush();
                    }
                }
            });
            thread.start();
        }
    }
}
