package io.resultflow.store;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on the server that {@code RESULTFLOW_TEST_MONGODB_URI} names, in a database of its own that is gone after. */
@EnabledIfEnvironmentVariable(named = MongoServerStoreIT.URI, matches = "mongodb.+")
class MongoServerStoreIT implements StoreContract {
    static final String URI = "RESULTFLOW_TEST_MONGODB_URI";

    private static FreshDatabase fresh;

    private final TestClock clock = new TestClock();

    @BeforeAll
    static void open() {
        fresh = FreshDatabase.at(System.getenv(URI));
    }

    @AfterAll
    static void close() {
        fresh.close();
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
