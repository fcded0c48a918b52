package io.resultflow.store;

import com.mongodb.client.MongoDatabase;
import io.resultflow.store.sealing.MasterKeys;
import io.resultflow.store.sealing.SealingDatabase;

/** The master key of every test, which keeps no secret. */
public final class TestKeys {
    public static final String MASTER = "test:" + "A".repeat(43) + "=";

    private TestKeys() {}

    /** The same database, sealing. */
    public static MongoDatabase sealing(MongoDatabase database) {
        return SealingDatabase.open(database, MasterKeys.parse(MASTER), new TestClock());
    }
}
