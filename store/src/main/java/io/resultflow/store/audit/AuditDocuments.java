package io.resultflow.store.audit;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Entries of the audit log as documents. */
final class AuditDocuments {
    private AuditDocuments() {}

    static Document write(AuditEntry entry) {
        UserId actor = entry.actor();
        ApiKeyId key = entry.key();
        return new Document(Fields.ID, entry.id().value())
                .append(Fields.AT, entry.at())
                .append(Fields.ACTOR, actor == null ? null : new ObjectId(actor.value()))
                .append(Fields.API_KEY_ID, key == null ? null : new ObjectId(key.value()))
                .append(Fields.ACTION, entry.action().wireName())
                .append(Fields.SUBJECT_KIND, entry.subject().kind().wireName())
                .append(Fields.SUBJECT_ID, entry.subject().id())
                .append(Fields.IP_ADDRESS, entry.ip())
                .append(Fields.REASON, entry.reason())
                .append(
                        Fields.CHANGES,
                        entry.changes().stream().map(AuditDocuments::write).toList())
                .append(Fields.PREVIOUS, entry.previous())
                .append(Fields.HASH, entry.hash());
    }

    static AuditEntry read(Document entry) {
        ObjectId actor = entry.getObjectId(Fields.ACTOR);
        ObjectId key = entry.getObjectId(Fields.API_KEY_ID);
        return new AuditEntry(
                new AuditId(entry.getLong(Fields.ID)),
                Millis.in(entry, Fields.AT),
                actor == null ? null : new UserId(actor.toHexString()),
                key == null ? null : new ApiKeyId(key.toHexString()),
                AuditAction.ofWireName(entry.getString(Fields.ACTION)),
                new Subject(
                        Subject.Kind.ofWireName(entry.getString(Fields.SUBJECT_KIND)),
                        entry.getString(Fields.SUBJECT_ID)),
                entry.getString(Fields.IP_ADDRESS),
                entry.getString(Fields.REASON),
                entry.getList(Fields.CHANGES, Document.class, List.of()).stream()
                        .map(change -> new AuditChange(
                                change.getString(Fields.FIELD),
                                change.getString(Fields.BEFORE),
                                change.getString(Fields.AFTER)))
                        .toList(),
                entry.getString(Fields.PREVIOUS),
                entry.getString(Fields.HASH));
    }

    private static Document write(AuditChange change) {
        return new Document(Fields.FIELD, change.field())
                .append(Fields.BEFORE, change.before())
                .append(Fields.AFTER, change.after());
    }
}
