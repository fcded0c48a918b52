package io.resultflow.workflows.report;

import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Where a report waits to be woken. A call that comes while an attempt is still under way counts too: the attempt may
 * have looked before the reason to wait was gone.
 */
final class Parking {
    private int calls;

    /** Wakes whoever waits, or whoever waits next with a ticket from before this call. */
    void wake() {
        calls++;
    }

    /** To be taken before the attempt that may end in waiting. */
    int ticket() {
        return calls;
    }

    /** Returns at {@code end}, or when {@link #await} would. */
    void awaitUntil(Instant end, int ticket, BooleanSupplier over) {
        UpdatableTimer.sleep(end, () -> calls > ticket || over.getAsBoolean());
    }

    /** Returns once {@link #wake} was called after {@code ticket}, or {@code over} holds. */
    void await(int ticket, BooleanSupplier over) {
        Workflow.await(() -> calls > ticket || over.getAsBoolean());
    }
}
