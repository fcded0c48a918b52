package io.resultflow.store.retention;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;

/** Deletes what reports were made from once its period is over, and sessions and keys that have ended. */
@SuppressWarnings("DoNotCallSuggester")
public final class Purge {
    public Purge(MongoDatabase database, Clock clock) {}

    /** Deletes at most {@code max} Word files of reports created before {@code before}; answers how many, 0 at the end. */
    public int wordFiles(Instant before, int max) {
        throw new UnsupportedOperationException();
    }

    /** Deletes spreadsheets uploaded before {@code before} with the values read from them, at most {@code max} rows; answers how many rows and files, 0 at the end. */
    public int excelFiles(Instant before, int max) {
        throw new UnsupportedOperationException();
    }

    /** Deletes sessions and idempotency keys that have ended. */
    public void endedSessions() {
        throw new UnsupportedOperationException();
    }
}
