package io.resultflow.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondPersonTest {
    private static final BatchId BATCH = new BatchId("b".repeat(24));
    private static final UserId FIRST = new UserId("1".repeat(24));
    private static final UserId SECOND = new UserId("2".repeat(24));
    private static final Instant SINCE = Instant.parse("2026-03-01T08:00:00Z");
    private final SecondPerson rule = new SecondPerson(Set.of(FIRST), SINCE);

    @Test
    void somebody_without_a_hand_in_it_approves_a_batch() {
        assertThat(rule.approvesBy(entry(SECOND, AuditAction.BATCH_APPROVED, BATCH, SINCE), BATCH))
                .isTrue();
    }

    @Test
    void nobody_approves_what_they_had_a_hand_in() {
        assertThat(rule.approvesBy(entry(FIRST, AuditAction.BATCH_APPROVED, BATCH, SINCE), BATCH))
                .isFalse();
    }

    @Test
    void an_approval_from_before_the_last_change_is_of_something_else() {
        assertThat(rule.approvesBy(entry(SECOND, AuditAction.BATCH_APPROVED, BATCH, SINCE.minusMillis(1)), BATCH))
                .isFalse();
    }

    @Test
    void another_entry_and_one_of_another_batch_approve_nothing() {
        assertThat(rule.approvesBy(entry(SECOND, AuditAction.BATCH_STARTED, BATCH, SINCE), BATCH))
                .isFalse();
        BatchId other = new BatchId("c".repeat(24));
        assertThat(rule.approvesBy(entry(SECOND, AuditAction.BATCH_APPROVED, other, SINCE), BATCH))
                .isFalse();
    }

    @Test
    void an_entry_that_was_changed_after_it_was_written_approves_nothing() {
        AuditEntry written = entry(FIRST, AuditAction.BATCH_APPROVED, BATCH, SINCE);
        AuditEntry changed = new AuditEntry(
                written.id(),
                written.at(),
                SECOND,
                null,
                written.action(),
                written.subject(),
                null,
                null,
                List.of(),
                written.previous(),
                written.hash());
        assertThat(rule.approvesBy(changed, BATCH)).isFalse();
    }

    private static AuditEntry entry(UserId actor, AuditAction action, BatchId batch, Instant at) {
        return new AuditEntry(new AuditId(1), at, actor, null, action, Subject.of(batch), null, null, List.of(), "", "")
                .sealed();
    }
}
