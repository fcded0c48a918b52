package io.resultflow.workers.batch;

import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.Role;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import io.resultflow.workflows.batch.ReleaseAnswer;
import java.util.Optional;

/**
 * Releases batches that two persons have to agree on. Whom the workflow's update names counts for nothing: the audit log
 * says who approved, the batch who had a hand in it, and the staff list who is an admin.
 */
public final class Releasing {
    private final Batches batches;
    private final BatchMoves moves;
    private final AuditLog audit;
    private final Users users;

    public Releasing(Batches batches, BatchMoves moves, AuditLog audit, Users users) {
        this.batches = batches;
        this.moves = moves;
        this.audit = audit;
        this.users = users;
    }

    /**
     * Whether the batch may send now.
     *
     * @throws Refused {@code NOT_FOUND} when there is no such batch
     */
    ReleaseAnswer release(BatchId id, AuditId approval) {
        Batch batch = batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        if (batch.options().release() == Release.AUTO) {
            return ReleaseAnswer.NOT_ASKED_FOR;
        }
        if (batch.approval().isGiven()) {
            return ReleaseAnswer.RELEASED;
        }
        Optional<User> approver = audit.find(approval)
                .filter(entry -> batch.approval().second().approvesBy(entry, id))
                .map(AuditEntry::actor)
                .flatMap(users::find)
                .filter(user -> user.active() && user.role() == Role.ADMIN);
        approver.ifPresent(user -> moves.release(id, user.id()));
        return approver.isPresent() ? ReleaseAnswer.RELEASED : ReleaseAnswer.NOT_APPROVED;
    }
}
