package io.resultflow.store.schema;

import com.mongodb.client.MongoDatabase;

/** The given schema's indexes and our own. */
@SuppressWarnings("DoNotCallSuggester")
public final class Indexes {
    private Indexes() {}

    /** Creates what is not there yet. */
    public static void ensure(MongoDatabase database) {
        throw new UnsupportedOperationException(database.getName());
    }
}
