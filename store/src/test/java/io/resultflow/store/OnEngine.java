package io.resultflow.store;

import com.mongodb.client.MongoDatabase;

/** What each contract is tried on: an empty database with its indexes, and a clock that the test moves. */
public interface OnEngine {
    MongoDatabase database();

    TestClock clock();
}
