package io.resultflow.store.audit;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.resultflow.domain.audit.Actor;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.AuditVerdict;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to what: append only, numbered from 1 without gaps, each entry sealed with the hash of the one before, so
 * that what is taken out or changed later shows. Nothing here changes or deletes an entry. Every read goes by number or by
 * subject: no engine scans for it.
 */
public final class AuditLog {
    /** How many entries are read at once. */
    private static final int PAGE = 500;

    private final MongoCollection<Document> entries;
    private final AuditHead head;
    private final Clock clock;

    public AuditLog(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection(CollectionNames.AUDIT_LOG);
        this.head = new AuditHead(database.getCollection(CollectionNames.AUDIT_HEAD));
        this.clock = clock;
    }

    /** Appends one entry; {@code actor} null for the system itself. */
    public AuditId record(
            @Nullable UserId actor, AuditAction action, Subject subject, @Nullable String ip, @Nullable String reason) {
        return record(actor, action, subject, ip, reason, List.of());
    }

    /** Appends one entry of somebody's, perhaps by an API key. */
    public AuditId recordAs(
            Actor actor, AuditAction action, Subject subject, @Nullable String ip, @Nullable String reason) {
        return recordAs(actor, action, subject, ip, reason, List.of());
    }

    /** The same with what changed. */
    public AuditId recordAs(
            Actor actor,
            AuditAction action,
            Subject subject,
            @Nullable String ip,
            @Nullable String reason,
            List<AuditChange> changes) {
        return append(actor.user(), actor.key(), action, subject, ip, reason, changes);
    }

    /** Appends one entry with what changed; {@code actor} null for the system itself. */
    public AuditId record(
            @Nullable UserId actor,
            AuditAction action,
            Subject subject,
            @Nullable String ip,
            @Nullable String reason,
            List<AuditChange> changes) {
        return append(actor, null, action, subject, ip, reason, changes);
    }

    /**
     * Appends one entry. The number is taken by inserting it: whoever is too late takes the next, and whoever finds an
     * entry that its writer had not yet made the head does that first.
     */
    private synchronized AuditId append(
            @Nullable UserId actor,
            @Nullable ApiKeyId key,
            AuditAction action,
            Subject subject,
            @Nullable String ip,
            @Nullable String reason,
            List<AuditChange> changes) {
        while (true) {
            AuditHead.At before = head.read();
            Instant now = Millis.of(clock);
            AuditEntry entry = new AuditEntry(
                            new AuditId(before.entries() + 1),
                            now.isBefore(before.at()) ? before.at() : now,
                            actor,
                            key,
                            action,
                            subject,
                            ip,
                            reason,
                            changes,
                            before.hash(),
                            "")
                    .sealed();
            if (insert(entry)) {
                head.advance(before, entry);
                return entry.id();
            }
            find(entry.id()).ifPresent(other -> head.advance(before, other));
        }
    }

    private boolean insert(AuditEntry entry) {
        try {
            entries.insertOne(AuditDocuments.write(entry));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    public Optional<AuditEntry> find(AuditId id) {
        return Optional.ofNullable(
                        entries.find(Filters.eq(Fields.ID, id.value())).first())
                .map(AuditDocuments::read);
    }

    /** Every entry about one thing, oldest first. */
    public List<AuditEntry> of(Subject subject) {
        List<AuditEntry> found = new ArrayList<>();
        entries.find(Filters.eq(Fields.SUBJECT_ID, subject.id()))
                .map(AuditDocuments::read)
                .into(found);
        found.sort(Comparator.comparingLong(entry -> entry.id().value()));
        return found.stream().filter(entry -> entry.subject().equals(subject)).toList();
    }

    /** How many entries there are to be. */
    public long size() {
        return head.read().entries();
    }

    /** At most 500 entries from number {@code from}, in their order; what was taken out is missing. */
    public List<AuditEntry> page(long from) {
        List<Long> ids = LongStream.range(from, from + PAGE).boxed().toList();
        List<AuditEntry> page = new ArrayList<>();
        entries.find(Filters.in(Fields.ID, ids)).map(AuditDocuments::read).into(page);
        page.sort(Comparator.comparingLong(entry -> entry.id().value()));
        return page;
    }

    /** The number of the first entry at or after {@code time}; one more than there are when all are older. */
    public long firstAt(Instant time) {
        long low = 1;
        long high = size() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            // What is missing counts as young, so that nothing that is there is skipped.
            boolean older = find(new AuditId(middle))
                    .filter(entry -> entry.at().isBefore(time))
                    .isPresent();
            if (older) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Reads the whole log and tells whether it stands as it was written. */
    public AuditVerdict verify() {
        AuditHead.At end = head.read();
        String before = AuditEntry.BEGINNING;
        long next = 1;
        while (next <= end.entries()) {
            List<AuditEntry> page = page(next);
            if (page.isEmpty()) {
                return broken(next, end);
            }
            for (AuditEntry entry : page) {
                if (next > end.entries()) {
                    break;
                }
                if (entry.id().value() != next || !entry.follows(before)) {
                    return broken(next, end);
                }
                before = entry.hash();
                next++;
            }
        }
        return before.equals(end.hash())
                ? new AuditVerdict(end.entries(), null, end.hash())
                : broken(Math.max(1, end.entries()), end);
    }

    private static AuditVerdict broken(long first, AuditHead.At end) {
        return new AuditVerdict(end.entries(), new AuditId(first), end.hash());
    }
}
