package io.resultflow.store.audit;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Instant;
import org.bson.Document;

/** Where the audit log ends: one small document, never behind by more than the entry being written. */
final class AuditHead {
    private static final String ONE = "head";

    private final MongoCollection<Document> heads;

    AuditHead(MongoCollection<Document> heads) {
        this.heads = heads;
    }

    /** The last entry's number, time and hash. */
    record At(long entries, Instant at, String hash) {
        static final At BEGINNING = new At(0, Instant.EPOCH, AuditEntry.BEGINNING);
    }

    At read() {
        Document found = heads.find(Filters.eq(Fields.ID, ONE)).first();
        return found == null
                ? At.BEGINNING
                : new At(found.getLong(Fields.SEQUENCE), Millis.in(found, Fields.AT), found.getString(Fields.HASH));
    }

    /** Makes {@code entry} the last, unless somebody else has done so. */
    void advance(At before, AuditEntry entry) {
        if (before.entries() == 0) {
            begin(entry);
            return;
        }
        heads.updateOne(
                Filters.and(Filters.eq(Fields.ID, ONE), Filters.eq(Fields.SEQUENCE, before.entries())),
                Updates.combine(
                        Updates.set(Fields.SEQUENCE, entry.id().value()),
                        Updates.set(Fields.AT, entry.at()),
                        Updates.set(Fields.HASH, entry.hash())));
    }

    private void begin(AuditEntry first) {
        try {
            heads.insertOne(new Document(Fields.ID, ONE)
                    .append(Fields.SEQUENCE, first.id().value())
                    .append(Fields.AT, first.at())
                    .append(Fields.HASH, first.hash()));
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }
}
