package io.resultflow.store;

import com.mongodb.client.MongoDatabase;
import io.resultflow.engines.mongo.DurableMongo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the engine that a laptop embeds. */
class EmbeddedStoreIT implements StoreContract {
    @TempDir
    private static Path folder;

    private static DurableMongo engine;
    private static FreshDatabase fresh;

    private final TestClock clock = new TestClock();

    @BeforeAll
    static void start() {
        engine = DurableMongo.start(folder.resolve("store"), "127.0.0.1", 0);
        fresh = FreshDatabase.at(engine.uri());
    }

    @AfterAll
    static void stop() {
        fresh.close();
        engine.close();
    }

    @BeforeEach
    void empty() {
        fresh.empty();
    }

    @Override
    public MongoDatabase database() {
        return fresh.database();
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
