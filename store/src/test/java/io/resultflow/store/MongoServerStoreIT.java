package io.resultflow.store;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on the server that {@code RESULTFLOW_TEST_MONGODB_URI} names, in databases of its own. */
@EnabledIfEnvironmentVariable(named = MongoServerStoreIT.URI, matches = "mongodb.+")
class MongoServerStoreIT implements StoreContract {
    static final String URI = "RESULTFLOW_TEST_MONGODB_URI";

    private final TestClock clock = new TestClock();
    private FreshDatabase fresh;

    @BeforeEach
    void open() {
        fresh = FreshDatabase.at(System.getenv(URI));
    }

    @AfterEach
    void close() {
        fresh.close();
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
