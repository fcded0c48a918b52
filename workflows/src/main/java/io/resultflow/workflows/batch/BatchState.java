package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.workflows.CommandRefused;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a batch's run knows between two steps: its status, and what commands have left to do. */
final class BatchState {
    private final Deque<RetryRows> retries = new ArrayDeque<>();
    private final Deque<CorrectedFile> corrections = new ArrayDeque<>();
    private @Nullable BatchStatus status;
    private boolean startsWhenChecked;
    private boolean rowsToWake;
    private boolean rowsToCancel;
    private boolean rowsToRevoke;

    /** Null until the store has told. */
    @Nullable
    BatchStatus status() {
        return status;
    }

    boolean is(BatchStatus asked) {
        return status == asked;
    }

    /** Takes over what the store says; answers whether that is news. */
    boolean become(BatchStatus next) {
        boolean news = status != next;
        status = next;
        return news;
    }

    /**
     * Lets a command pass, also while the status is not known yet: then its handler asks again.
     *
     * @throws CommandRefused when it cannot be obeyed
     */
    void check(BatchCommand command) {
        if (status != null) {
            command.check(status);
        }
    }

    /** Notes what is left to do once the store has made the command's move. */
    void obeyed(BatchCommand command) {
        rowsToWake |= command == BatchCommand.RESUME || command == BatchCommand.APPROVE;
        rowsToCancel |= command == BatchCommand.CANCEL;
        rowsToRevoke |= command == BatchCommand.REVOKE;
    }

    void startWhenChecked() {
        startsWhenChecked = true;
    }

    boolean startsWhenChecked() {
        return startsWhenChecked;
    }

    void retryLater(RetryRows rows) {
        retries.add(rows);
    }

    @Nullable
    RetryRows nextRetry() {
        return retries.poll();
    }

    void mergeLater(CorrectedFile file) {
        corrections.add(file);
    }

    /** Whether corrected rows are to be merged; a batch that can send nothing more takes none. */
    boolean hasRowsToMerge() {
        return !corrections.isEmpty() && !is(BatchStatus.FAILED) && !is(BatchStatus.CANCELLED);
    }

    CorrectedFile nextCorrection() {
        return corrections.remove();
    }

    boolean hasRowsToCancel() {
        return rowsToCancel;
    }

    void rowsCancelled() {
        rowsToCancel = false;
    }

    boolean hasRowsToRevoke() {
        return rowsToRevoke;
    }

    /** Whether every row is to be revoked; asked once, answered once. */
    boolean takeRowsToRevoke() {
        boolean asked = rowsToRevoke;
        rowsToRevoke = false;
        return asked;
    }

    /** Whether held rows are to be woken; asked once, answered once. */
    boolean takeRowsToWake() {
        boolean asked = rowsToWake;
        rowsToWake = false;
        return asked;
    }

    /** Whether there is something to do that a waiting batch must not sleep through. */
    boolean hasCommand() {
        return rowsToRevoke
                || rowsToCancel
                || !retries.isEmpty()
                || hasRowsToMerge()
                || (rowsToWake && is(BatchStatus.PROCESSING));
    }

    /** Whether the run has nothing left to do. */
    boolean hasEnded() {
        return !hasCommand() && (is(BatchStatus.COMPLETED) || is(BatchStatus.FAILED) || is(BatchStatus.CANCELLED));
    }
}
