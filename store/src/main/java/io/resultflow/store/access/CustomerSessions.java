package io.resultflow.store.access;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;

/** Customers who gave the right password, until their session ends. */
@SuppressWarnings("DoNotCallSuggester")
public final class CustomerSessions {
    public CustomerSessions(MongoDatabase database, Clock clock) {}

    public void open(CustomerSession session) {
        throw new UnsupportedOperationException();
    }

    /** The session if it has not ended by the clock. */
    public Optional<CustomerSession> find(String secretHash) {
        throw new UnsupportedOperationException();
    }
}
