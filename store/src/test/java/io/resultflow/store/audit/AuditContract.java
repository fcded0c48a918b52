package io.resultflow.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The audit log can only be added to, and whatever is done to it behind its back shows. */
public interface AuditContract extends OnEngine {
    private AuditLog log() {
        return new AuditLog(database(), clock());
    }

    private MongoCollection<Document> entries() {
        return database().getCollection("auditLog");
    }

    private AuditId write(AuditLog log) {
        return log.record(
                Samples.ADMIN,
                AuditAction.USER_UPDATED,
                Subject.of(Samples.ADMIN),
                "192.0.2.1",
                "asked by phone",
                List.of(AuditChange.of("role", "viewer", "admin"), AuditChange.hidden("email", false, true)));
    }

    @Test
    default void an_entry_comes_back_as_it_was_written_and_follows_the_one_before() {
        AuditLog log = log();
        AuditId first = write(log);
        AuditEntry second = log.find(write(log)).orElseThrow();

        AuditEntry before = log.find(first).orElseThrow();
        assertThat(second.id()).isEqualTo(new AuditId(2));
        assertThat(second.follows(before.hash())).isTrue();
        assertThat(second.at()).isEqualTo(clock().instant());
        assertThat(second.actor()).isEqualTo(Samples.ADMIN);
        assertThat(second.ip()).isEqualTo("192.0.2.1");
        assertThat(second.reason()).isEqualTo("asked by phone");
        assertThat(second.changes())
                .containsExactly(
                        new AuditChange("role", "viewer", "admin"), new AuditChange("email", null, AuditChange.HIDDEN));
        assertThat(log.verify().isWhole()).isTrue();
        assertThat(log.verify().hash()).isEqualTo(second.hash());
        assertThat(log.size()).isEqualTo(2);
    }

    @Test
    default void an_empty_log_is_whole() {
        assertThat(log().verify().isWhole()).isTrue();
        assertThat(log().firstAt(clock().instant())).isEqualTo(1);
    }

    @Test
    default void many_processes_write_one_chain_without_gaps() throws Exception {
        List<AuditId> ids = Race.of(() -> write(log()));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(log().size()).isEqualTo(ids.size());
        assertThat(log().verify().isWhole()).isTrue();
    }

    @Test
    default void an_entry_whose_writer_died_before_it_became_the_last_is_kept() {
        AuditLog log = log();
        write(log);
        Document head = database().getCollection("auditHead").find().first();
        write(log);
        database().getCollection("auditHead").replaceOne(new Document("_id", "head"), head);

        assertThat(write(log)).isEqualTo(new AuditId(3));
        assertThat(log.verify().isWhole()).isTrue();
        assertThat(log.verify().entries()).isEqualTo(3);
    }

    @Test
    default void what_is_changed_shows() {
        AuditLog log = log();
        write(log);
        write(log);
        write(log);
        entries().updateOne(new Document("_id", 2L), new Document("$set", new Document("ip_address", "203.0.113.9")));
        assertThat(log.verify().firstBroken()).isEqualTo(new AuditId(2));
    }

    @Test
    default void what_is_taken_out_shows_in_the_middle_and_at_the_end() {
        AuditLog log = log();
        for (int i = 0; i < 4; i++) {
            write(log);
        }
        entries().deleteOne(new Document("_id", 4L));
        assertThat(log.verify().firstBroken()).isEqualTo(new AuditId(4));
        entries().deleteOne(new Document("_id", 2L));
        assertThat(log.verify().firstBroken()).isEqualTo(new AuditId(2));
    }

    @Test
    default void an_entry_that_is_slipped_in_with_a_hash_of_its_own_shows() {
        AuditLog log = log();
        write(log);
        write(log);
        AuditEntry first = log.find(new AuditId(1)).orElseThrow();
        AuditEntry forged = new AuditEntry(
                        first.id(),
                        first.at(),
                        first.actor(),
                        null,
                        AuditAction.BATCH_APPROVED,
                        first.subject(),
                        null,
                        null,
                        List.of(),
                        "",
                        "")
                .sealed();
        entries().replaceOne(new Document("_id", 1L), AuditDocuments.write(forged));
        assertThat(log.verify().firstBroken()).isEqualTo(new AuditId(2));
    }

    @Test
    default void entries_are_found_by_their_time() {
        AuditLog log = log();
        Instant start = clock().instant();
        for (int i = 0; i < 5; i++) {
            write(log);
            clock().pass(Duration.ofHours(1));
        }
        assertThat(log.firstAt(start)).isEqualTo(1);
        assertThat(log.firstAt(start.plus(Duration.ofMinutes(90)))).isEqualTo(3);
        assertThat(log.firstAt(start.plus(Duration.ofDays(1)))).isEqualTo(6);
        assertThat(log.page(4)).extracting(entry -> entry.id().value()).containsExactly(4L, 5L);
    }

    @Test
    default void nothing_can_be_changed_or_deleted_through_it() {
        assertThat(Arrays.stream(AuditLog.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(java.lang.reflect.Method::getName)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("record", "recordAs", "find", "of", "size", "page", "firstAt", "verify");
    }
}
