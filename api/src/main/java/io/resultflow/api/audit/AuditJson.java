package io.resultflow.api.audit;

import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as the API writes it.
 *
 * @param actor null for the system itself
 * @param actorName the user name; null when there is none
 * @param apiKey the id of the API key by which a program did it for the actor; null when there was none
 * @param previous the hash of the entry before
 */
record AuditJson(
        long id,
        Instant at,
        @Nullable String actor,
        @Nullable String actorName,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String ipAddress,
        @Nullable String reason,
        List<AuditChange> changes,
        String previous,
        String hash,
        @Nullable String apiKey) {
    static AuditJson of(AuditEntry entry, StaffNames names) {
        return new AuditJson(
                entry.id().value(),
                entry.at(),
                entry.actor() == null ? null : entry.actor().value(),
                names.of(entry.actor()),
                entry.action().wireName(),
                entry.subject().kind().wireName(),
                entry.subject().id(),
                entry.ip(),
                entry.reason(),
                entry.changes(),
                entry.previous(),
                entry.hash(),
                entry.key() == null ? null : entry.key().value());
    }

    @Override
    public String toString() {
        return "AuditJson[" + id + "]";
    }
}
