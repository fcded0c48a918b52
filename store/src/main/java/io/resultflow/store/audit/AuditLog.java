package io.resultflow.store.audit;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Who did what to what: append only. */
@SuppressWarnings("DoNotCallSuggester")
public final class AuditLog {
    public AuditLog(MongoDatabase database, Clock clock) {}

    /** Appends one entry; {@code actor} null for the system itself. */
    public void record(
            @Nullable UserId actor, AuditAction action, Subject subject, @Nullable String ip, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }
}
