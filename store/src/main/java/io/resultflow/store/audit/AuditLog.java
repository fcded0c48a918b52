package io.resultflow.store.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Who did what to what: append only. */
public final class AuditLog {
    private final MongoCollection<Document> entries;
    private final Clock clock;

    public AuditLog(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection(CollectionNames.AUDIT_LOG);
        this.clock = clock;
    }

    /** Appends one entry; {@code actor} null for the system itself. */
    public void record(
            @Nullable UserId actor, AuditAction action, Subject subject, @Nullable String ip, @Nullable String reason) {
        entries.insertOne(new Document(Fields.AT, Millis.of(clock))
                .append(Fields.ACTOR, actor == null ? null : new ObjectId(actor.value()))
                .append(Fields.ACTION, action.wireName())
                .append(Fields.SUBJECT_KIND, subject.kind().wireName())
                .append(Fields.SUBJECT_ID, subject.id())
                .append(Fields.IP_ADDRESS, ip)
                .append(Fields.REASON, reason));
    }
}
