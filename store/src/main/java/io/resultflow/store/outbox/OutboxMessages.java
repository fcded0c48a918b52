package io.resultflow.store.outbox;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.Page;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts that the outbox provider "sent". */
@SuppressWarnings("DoNotCallSuggester")
public final class OutboxMessages {
    public OutboxMessages(MongoDatabase database, Clock clock) {}

    /** Stores the text of an intent, once: a repeat answers the first one, whatever it says itself. */
    public OutboxMessage put(IntentKey intentKey, PhoneNumber to, String body, String tokenHash) {
        throw new UnsupportedOperationException();
    }

    public Optional<OutboxMessage> find(IntentKey intentKey) {
        throw new UnsupportedOperationException();
    }

    /** Newest first, of one number or of all. */
    public Page<OutboxMessage> page(@Nullable PhoneNumber to, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** Erases the bodies of the report's texts from 1 to {@code lastSequence}: their links have ended. */
    public void eraseBodies(ReportId report, int lastSequence) {
        throw new UnsupportedOperationException();
    }
}
