package io.resultflow.store.idempotency;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.user.UserId;
import java.time.Clock;

/** Keys by which callers repeat a request without doing it twice; each lives 24 hours. */
@SuppressWarnings("DoNotCallSuggester")
public final class IdempotencyKeys {
    public IdempotencyKeys(MongoDatabase database, Clock clock) {}

    /** Takes {@code key} for the request whose content hashes to {@code requestHash}. */
    public Claim claim(UserId user, String key, String requestHash) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the reply for repeats. */
    public void complete(UserId user, String key, int status, String body) {
        throw new UnsupportedOperationException();
    }

    /** The request failed without effect: it may be tried again under the same key. */
    public void release(UserId user, String key) {
        throw new UnsupportedOperationException();
    }
}
