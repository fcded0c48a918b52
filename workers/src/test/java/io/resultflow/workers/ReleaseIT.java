package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.user.NewUser;
import io.resultflow.workers.RealEngines.Setting;
import io.resultflow.workers.batch.PacingActivitiesImpl.Pace;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.report.ReportWorkflow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A batch that waits for a second person, on the real engines: no call into the workflow engine releases it. */
@Timeout(300)
class ReleaseIT {
    @TempDir
    Path folder;

    @Test
    void texts_go_out_only_by_an_approval_that_stands_in_the_audit_log() throws Exception {
        Setting impatient = Setting.USUAL.withPace(new Pace(Duration.ofMillis(200), Duration.ofSeconds(1)));
        try (RealEngines engines = new RealEngines(folder, impatient)) {
            Batch batch = engines.lab.uploadForApproval();
            engines.lab.store.batches().handled(batch.id(), RealEngines.ADMIN.user());
            engines.started(batch);
            List<ReportId> rows = awaitHeld(engines, batch.id());
            UserId second = admin(engines, "second");
            UserId viewer = staff(engines, "viewer", Role.VIEWER);

            assertThat(approve(engines, batch.id(), new AuditId(99))).contains(ProblemCode.SECOND_PERSON_NEEDED);
            assertThat(approve(engines, batch.id(), entry(engines, batch.createdBy(), batch.id())))
                    .contains(ProblemCode.SECOND_PERSON_NEEDED);
            assertThat(approve(engines, batch.id(), entry(engines, RealEngines.ADMIN.user(), batch.id())))
                    .contains(ProblemCode.SECOND_PERSON_NEEDED);
            assertThat(approve(engines, batch.id(), entry(engines, viewer, batch.id())))
                    .contains(ProblemCode.SECOND_PERSON_NEEDED);
            assertThat(approve(engines, batch.id(), entry(engines, second, new BatchId("b".repeat(24)))))
                    .contains(ProblemCode.SECOND_PERSON_NEEDED);
            engines.client
                    .newWorkflowStub(ReportWorkflow.class, WorkflowIds.report(rows.get(0)))
                    .wake();
            awaitHeld(engines, batch.id());
            assertThat(engines.lab.store.outbox().page(null, 1, 1).total()).isZero();

            assertThat(approve(engines, batch.id(), entry(engines, second, batch.id())))
                    .isEmpty();
            assertThat(engines.awaitEnd(batch.id()).status()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(engines.lab.store.outbox().page(null, 1, 1).total()).isEqualTo(rows.size());
        }
    }

    private static Optional<ProblemCode> approve(RealEngines engines, BatchId batch, AuditId approval) {
        Throwable thrown = catchThrowable(() -> engines.command(batch, workflow -> workflow::approve, approval));
        return thrown == null ? Optional.empty() : CommandRefused.codeOf(thrown);
    }

    private static AuditId entry(RealEngines engines, UserId by, BatchId batch) {
        return engines.lab.store.audit().record(by, AuditAction.BATCH_APPROVED, Subject.of(batch), "192.0.2.1", null);
    }

    private static UserId admin(RealEngines engines, String name) {
        return staff(engines, name, Role.ADMIN);
    }

    private static UserId staff(RealEngines engines, String name, Role role) {
        return engines.lab
                .store
                .users()
                .create(new NewUser(name, null, "a hash", "Somebody", role, true, PasswordOrigin.OWN))
                .orElseThrow()
                .id();
    }

    /** The batch's rows, once all of them are made. */
    private static List<ReportId> awaitHeld(RealEngines engines, BatchId batch) {
        List<ReportId> rows;
        do {
            Thread.onSpinWait();
            rows = engines.lab.reports(batch);
        } while (rows.isEmpty()
                || engines.lab.store.reports().statuses(rows).values().stream()
                        .anyMatch(status -> status != ReportStatus.GENERATED));
        return rows;
    }
}
