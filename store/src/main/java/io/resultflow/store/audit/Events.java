package io.resultflow.store.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What happens often and matters for a while, such as a wrong password: the oldest make room for the newest. */
@SuppressWarnings("DoNotCallSuggester")
public final class Events {
    public Events(MongoDatabase database, Clock clock) {}

    /** Records one; {@code subject} is an id or a hash, never personal data. */
    public void record(String kind, @Nullable String subject, @Nullable String ip) {
        throw new UnsupportedOperationException();
    }
}
