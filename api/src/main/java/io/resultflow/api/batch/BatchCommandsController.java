package io.resultflow.api.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resultflow.api.problem.BadField;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Commanded;
import io.resultflow.api.web.Reason;
import io.resultflow.domain.HexId;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.workflows.By;
import io.resultflow.workflows.batch.RetryRows;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Commands to a batch: 202 with its new status, or 409 with the reason. */
@RestController
@RequestMapping("/api/v1/batches/{id}")
final class BatchCommandsController {
    private final Batches batches;
    private final Commands typed;
    private final BatchCommands commands;
    private final AuditLog audit;

    BatchCommandsController(Batches batches, Commands typed, BatchCommands commands, AuditLog audit) {
        this.batches = batches;
        this.typed = typed;
        this.commands = commands;
        this.audit = audit;
    }

    /** Which parked rows to try again: those of a reason, those named, or all. */
    record Retry(@Nullable List<String> reportIds, @Nullable String code) {
        RetryRows toRows(By by) {
            List<String> ids = reportIds == null ? List.of() : reportIds;
            if (ids.size() > RetryRows.MAX_REPORTS || !ids.stream().allMatch(HexId::isValid)) {
                throw BadField.notAllowed("report_ids");
            }
            return new RetryRows(by, reason(), ids.stream().map(ReportId::new).toList());
        }

        private @Nullable ProblemCode reason() {
            if (code == null) {
                return null;
            }
            return Arrays.stream(ProblemCode.values())
                    .filter(known -> known.wireName().equals(code))
                    .findFirst()
                    .orElseThrow(() -> BadField.notAllowed("code"));
        }
    }

    /** Why the batch is taken back, and whether those who were reached are told by text. */
    record Why(
            @Nullable String reason,
            @JsonProperty("notify") @Nullable Boolean told) {
        @Override
        public String toString() {
            return "Why[…]";
        }
    }

    @PostMapping("/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Commanded start(@PathVariable BatchId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return obey(id, AuditAction.BATCH_STARTED, staff, request, () -> commands.start(id, staff.id()));
    }

    /** Nobody who had a hand in the batch releases it; the approval is written down before the workflow hears of it. */
    @PostMapping("/approve")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Commanded approve(@PathVariable BatchId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        Batch batch = found(id);
        if (batch.isReleased()) {
            throw new Refused(ProblemCode.NOTHING_TO_APPROVE);
        }
        switch (batch.status()) {
            case PROCESSING, PAUSED, COMPLETED -> {}
            default -> throw new Refused(ProblemCode.BATCH_NOT_RUNNING);
        }
        if (!batch.approval().second().maybe(staff.id())) {
            throw new Refused(ProblemCode.SECOND_PERSON_NEEDED);
        }
        AuditId approval = audit.recordAs(
                staff.actor(), AuditAction.BATCH_APPROVED, Subject.of(id), request.getRemoteAddr(), null);
        return new Commanded(id.value(), commands.approve(id, approval).wireName());
    }

    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Commanded pause(@PathVariable BatchId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return obey(id, AuditAction.BATCH_PAUSED, staff, request, () -> commands.pause(id, staff.id()));
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Commanded resume(@PathVariable BatchId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return obey(id, AuditAction.BATCH_RESUMED, staff, request, () -> commands.resume(id, staff.id()));
    }

    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Commanded cancel(@PathVariable BatchId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return obey(id, AuditAction.BATCH_CANCELLED, staff, request, () -> commands.cancel(id, staff.id()));
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Commanded retry(
            @PathVariable BatchId id,
            @RequestBody(required = false) @Nullable Retry retry,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        RetryRows rows = (retry == null ? new Retry(null, null) : retry).toRows(new By(staff.id()));
        return obey(id, AuditAction.BATCH_RETRIED, staff, request, () -> commands.retry(id, rows));
    }

    /** The wrong file was sent: every link ends for good, and nothing more is sent. */
    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Commanded revoke(
            @PathVariable BatchId id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        found(id);
        String reason = Reason.of(why == null ? null : why.reason());
        boolean notifies = why != null && Boolean.TRUE.equals(why.told());
        CommandId command = typed.record(
                new NewCommand(AuditAction.BATCH_REVOKED, Subject.of(id), staff.id(), reason, null, notifies));
        BatchStatus status = commands.revoke(id, command);
        audit.recordAs(
                staff.actor(),
                AuditAction.BATCH_REVOKED,
                Subject.of(id),
                request.getRemoteAddr(),
                reason,
                List.of(AuditChange.of("notify", null, notifies)));
        return new Commanded(id.value(), status.wireName());
    }

    /** Deletes a batch that was never started, with its spreadsheet. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable BatchId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        found(id);
        if (!batches.delete(id)) {
            throw new Refused(ProblemCode.BATCH_NOT_PENDING);
        }
        commands.end(id);
        audit.recordAs(staff.actor(), AuditAction.BATCH_DELETED, Subject.of(id), request.getRemoteAddr(), null);
    }

    private Commanded obey(
            BatchId id, AuditAction action, Staff staff, HttpServletRequest request, Supplier<BatchStatus> command) {
        found(id);
        BatchStatus status = command.get();
        audit.recordAs(staff.actor(), action, Subject.of(id), request.getRemoteAddr(), null);
        return new Commanded(id.value(), status.wireName());
    }

    private Batch found(BatchId id) {
        return batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
