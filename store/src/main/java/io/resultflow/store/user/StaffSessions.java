package io.resultflow.store.user;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;

/** Staff who are logged in. */
@SuppressWarnings("DoNotCallSuggester")
public final class StaffSessions {
    public StaffSessions(MongoDatabase database, Clock clock) {}

    public void open(StaffSession session) {
        throw new UnsupportedOperationException();
    }

    /** The session if it has not ended by the clock. */
    public Optional<StaffSession> find(String tokenHash) {
        throw new UnsupportedOperationException();
    }

    /** Logs out; without effect when there is no such session. */
    public void close(String tokenHash) {
        throw new UnsupportedOperationException();
    }
}
