package io.resultflow.store.audit;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.audit.CommandId;
import java.time.Clock;
import java.util.Optional;

/** What people typed: it stays here, and only its id goes through workflows. */
@SuppressWarnings("DoNotCallSuggester")
public final class Commands {
    public Commands(MongoDatabase database, Clock clock) {}

    public CommandId record(NewCommand command) {
        throw new UnsupportedOperationException();
    }

    public Optional<Command> find(CommandId id) {
        throw new UnsupportedOperationException();
    }
}
