package io.resultflow.domain.audit;

import io.resultflow.domain.Sha256;
import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to what, when and from where, chained to the entry before it.
 *
 * @param actor null for the system itself
 * @param key the API key by which a program did it for the actor; null when there was none
 * @param reason what the person typed; null when nothing was asked
 * @param previous the hash of the entry before; empty for the first
 * @param hash {@link #digest} as it was when the entry was written
 */
public record AuditEntry(
        AuditId id,
        Instant at,
        @Nullable UserId actor,
        @Nullable ApiKeyId key,
        AuditAction action,
        Subject subject,
        @Nullable String ip,
        @Nullable String reason,
        List<AuditChange> changes,
        String previous,
        String hash) {
    /** What stands before the first entry. */
    public static final String BEGINNING = "";

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    /** This entry with the hash that its content asks for. */
    public AuditEntry sealed() {
        return new AuditEntry(id, at, actor, key, action, subject, ip, reason, changes, previous, digest());
    }

    /** SHA-256 over every field and the entry before: each preceded by its length, so that none runs into the next. */
    public String digest() {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(id.toString());
        fields.add(Long.toString(at.toEpochMilli()));
        fields.add(actor == null ? null : actor.value());
        if (key != null) {
            // Entries from before keys were named stay what they were.
            fields.add("key " + key.value());
        }
        fields.add(action.wireName());
        fields.add(subject.kind().wireName());
        fields.add(subject.id());
        fields.add(ip);
        fields.add(reason);
        for (AuditChange change : changes) {
            fields.add(change.field());
            fields.add(change.before());
            fields.add(change.after());
        }
        fields.add(previous);
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append(field == null ? "-" : field.length() + ":" + field));
        return Sha256.hex(text.toString());
    }

    /** Whether it stands as it was written, after the entry whose hash is {@code before}. */
    public boolean follows(String before) {
        return previous.equals(before) && hash.equals(digest());
    }

    @Override
    public String toString() {
        return "AuditEntry[" + id + " " + action + "]";
    }
}
