package io.resultflow.workflows.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.workflows.By;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.SearchAttributes;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Does what the report's status asks for next, until its last link has ended. */
public final class ReportWorkflowImpl implements ReportWorkflow {
    private final GenerationActivities generation = ReportStubs.generation();
    private final DeliveryActivities delivery = ReportStubs.delivery();
    private final ReportActivities reports = ReportStubs.reports();
    private final CorrectionActivities corrections = ReportStubs.corrections();

    private final ReportRun run;
    private final Parking parking = new Parking();
    private final LinkLifetime link = new LinkLifetime();
    private final Deque<CommandId> resends = new ArrayDeque<>();
    /** From before the attempt that a parked or held report waits after. */
    private int ticket;
    /** Whether this run is to generate and send: one that only a command brought back is not, unless told to retry. */
    private boolean bringsOut;
    /** Null until the store has told. */
    private @Nullable ReportStatus status;
    /** Why it cannot go on, while it is parked. */
    private @Nullable ProblemCode parked;

    /** Takes its input here because an update may run before {@link #run}. */
    @WorkflowInit
    public ReportWorkflowImpl(ReportRun run) {
        this.run = run;
        this.bringsOut = run.step() == Step.GENERATE;
        this.status = run.step() == Step.GENERATE ? ReportStatus.PENDING : null;
    }

    @Override
    public void run(ReportRun start) {
        if (start.step() == Step.IDLE) {
            recall();
        }
        do {
            while (!hasEnded()) {
                step();
            }
            Workflow.await(Workflow::isEveryHandlerFinished);
        } while (!hasEnded());
    }

    private void step() {
        switch (Objects.requireNonNull(status)) {
            case PENDING, GENERATED -> bringOut();
            case PARKED -> awaitRetry();
            case DELIVERED, VIEWED, EXPIRED -> keepLinks();
            case REVOKED, CANCELLED, ARCHIVED -> resends.clear();
        }
    }

    private boolean hasEnded() {
        return switch (Objects.requireNonNull(status)) {
            case REVOKED, CANCELLED, ARCHIVED -> true;
            case EXPIRED -> resends.isEmpty();
            case PENDING, GENERATED, PARKED -> !bringsOut;
            case DELIVERED, VIEWED -> false;
        };
    }

    private void bringOut() {
        ticket = parking.ticket();
        try {
            ReportStatus made = generation.generate(run.report(), run.batch());
            become(made);
            if (made != ReportStatus.GENERATED) {
                recall();
            } else {
                awaitTurn(deliver(resends.poll()));
            }
        } catch (ActivityFailure e) {
            park(FailureReason.of(e));
        }
    }

    /** A text that may not go out yet is tried again when it may, or when somebody says so. */
    private void awaitTurn(Delivery result) {
        BooleanSupplier over = () -> status != ReportStatus.GENERATED;
        if (result.outcome() == Delivery.Outcome.HELD) {
            parking.await(ticket, over);
        } else if (result.notBefore() != null) {
            parking.awaitUntil(result.notBefore(), ticket, over);
        }
    }

    private Delivery deliver(@Nullable CommandId resend) {
        int sequence = resend == null ? link.ownSequence() : link.nextSequence();
        Delivery result = send(new DeliveryOrder(run.report(), run.batch(), sequence, resend));
        if (result.expiresAt() != null) {
            link.issued(sequence, result.expiresAt());
        }
        if (result.outcome() == Delivery.Outcome.UNTEXTED) {
            bringsOut = false;
        }
        become(result.status());
        return result;
    }

    private Delivery send(DeliveryOrder order) {
        try {
            return delivery.deliver(order);
        } catch (ActivityFailure e) {
            if (FailureReason.of(e) == ProblemCode.SMS_IN_DOUBT) {
                link.doubted(order.sequence());
            }
            throw e;
        }
    }

    private void park(ProblemCode code) {
        parked = code;
        become(reports.park(run.report(), run.batch(), code));
        if (status == ReportStatus.PARKED) {
            Workflow.setCurrentDetails(
                    "Parked: " + code.wireName() + ". Repair the cause, then send the update `retry`.");
        } else {
            recall();
        }
    }

    private void awaitRetry() {
        parking.await(ticket, () -> status != ReportStatus.PARKED || !resends.isEmpty());
        if (status == ReportStatus.PARKED) {
            become(ReportStatus.PENDING);
        }
    }

    private void keepLinks() {
        CommandId resend = resends.poll();
        if (resend != null) {
            resendNow(resend);
            return;
        }
        Instant end = Objects.requireNonNull(link.expiresAt());
        boolean over = UpdatableTimer.sleep(end, () -> !resends.isEmpty() || status == ReportStatus.REVOKED);
        if (over && resends.isEmpty()) {
            become(reports.expire(run.report()));
        }
    }

    private void resendNow(CommandId command) {
        try {
            deliver(command);
        } catch (ActivityFailure e) {
            Workflow.setCurrentDetails("The text asked for could not be sent: "
                    + FailureReason.of(e).wireName());
        }
    }

    /** Takes status and links from the store. */
    private void recall() {
        ReportState state = reports.read(run.report());
        if (state.expiresAt() != null) {
            link.issued(state.sequence(), state.expiresAt());
        }
        link.doubted(state.inDoubt());
        parked = state.parked();
        become(state.status());
    }

    private void become(ReportStatus next) {
        if (next != status && status != ReportStatus.REVOKED) {
            status = next;
            if (next != ReportStatus.GENERATED) {
                show(next);
                Workflow.setCurrentDetails("Status: " + next.wireName());
            }
        }
    }

    /** In the search attribute: what goes its usual way is not, unless it must take the place of what was. */
    private static void show(ReportStatus status) {
        boolean usual = switch (status) {
            case PENDING, GENERATED, DELIVERED, VIEWED, EXPIRED, ARCHIVED -> true;
            case PARKED, REVOKED, CANCELLED -> false;
        };
        if (!usual || Workflow.getTypedSearchAttributes().containsKey(SearchAttributes.STATUS)) {
            Workflow.upsertTypedSearchAttributes(SearchAttributes.STATUS.valueSet(status.wireName()));
        }
    }

    /** Waits until the store has told where the report stands, then asks whether {@code command} can be obeyed. */
    private void admit(ReportCommand command) {
        Workflow.await(() -> status != null);
        try {
            check(command);
        } catch (CommandRefused e) {
            throw e.asFailure();
        }
    }

    private void check(ReportCommand command) {
        if (status != null) {
            command.check(status, parked);
        }
    }

    @Override
    public ReportStatus resend(CommandId command) {
        admit(ReportCommand.RESEND);
        bringsOut = bringsOut || status == ReportStatus.PARKED;
        resends.add(command);
        return Objects.requireNonNull(status);
    }

    @Override
    public ReportStatus revoke(CommandId command) {
        admit(ReportCommand.REVOKE);
        become(reports.revoke(run.report(), run.batch(), command));
        return Objects.requireNonNull(status);
    }

    @Override
    public ReportId correct(CommandId order) {
        admit(ReportCommand.CORRECT);
        try {
            ReportId newer = corrections.correct(run.report(), run.batch(), order);
            become(ReportStatus.REVOKED);
            return newer;
        } catch (ActivityFailure e) {
            throw CommandRefused.failure(FailureReason.of(e));
        }
    }

    @Override
    public ReportStatus retry(By by) {
        admit(ReportCommand.RETRY);
        bringsOut = true;
        become(ReportStatus.PENDING);
        return ReportStatus.PENDING;
    }

    @Override
    public void revoked() {
        become(ReportStatus.REVOKED);
    }

    @Override
    public void wake() {
        bringsOut = true;
        parking.wake();
    }

    @Override
    public void validateResend(CommandId command) {
        check(ReportCommand.RESEND);
    }

    @Override
    public void validateRevoke(CommandId command) {
        check(ReportCommand.REVOKE);
    }

    @Override
    public void validateCorrect(CommandId order) {
        check(ReportCommand.CORRECT);
    }

    @Override
    public void validateRetry(By by) {
        check(ReportCommand.RETRY);
    }
}
