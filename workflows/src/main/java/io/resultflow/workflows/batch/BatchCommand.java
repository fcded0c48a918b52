package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.workflows.CommandRefused;

/** What staff may ask of a batch: which status it leads to, and when it is refused. */
enum BatchCommand {
    /** A batch whose file is being checked remembers it. */
    START(BatchStatus.PROCESSING) {
        @Override
        void check(BatchStatus status) {
            switch (status) {
                case CHECKING, PENDING -> {}
                default -> throw new CommandRefused.BatchNotPending();
            }
        }
    },
    /** A paused batch stays paused; a completed one has corrected reports that wait. */
    APPROVE(BatchStatus.PROCESSING) {
        @Override
        void check(BatchStatus status) {
            switch (status) {
                case PROCESSING, PAUSED, COMPLETED -> {}
                case CHECKING, PENDING, FAILED -> throw new CommandRefused.BatchNotRunning();
                case CANCELLED -> throw new CommandRefused.BatchEnded();
            }
        }
    },
    PAUSE(BatchStatus.PAUSED) {
        @Override
        void check(BatchStatus status) {
            if (status != BatchStatus.PROCESSING) {
                throw new CommandRefused.BatchNotRunning();
            }
        }
    },
    RESUME(BatchStatus.PROCESSING) {
        @Override
        void check(BatchStatus status) {
            if (status != BatchStatus.PAUSED) {
                throw new CommandRefused.BatchNotPaused();
            }
        }
    },
    CANCEL(BatchStatus.CANCELLED) {
        @Override
        void check(BatchStatus status) {
            if (!status.mayBecome(BatchStatus.CANCELLED)) {
                throw new CommandRefused.BatchEnded();
            }
        }
    },
    RETRY(BatchStatus.PROCESSING) {
        @Override
        void check(BatchStatus status) {
            switch (status) {
                case PROCESSING, PAUSED, COMPLETED, FAILED -> {}
                case CANCELLED -> throw new CommandRefused.BatchEnded();
                default -> throw new CommandRefused.BatchNotRunning();
            }
        }
    },
    /** Corrected rows are merged also before the start and during a pause; a completed batch goes on. */
    MERGE(BatchStatus.PROCESSING) {
        @Override
        void check(BatchStatus status) {
            switch (status) {
                case PENDING, PROCESSING, PAUSED, COMPLETED -> {}
                case CHECKING -> throw new CommandRefused.BatchChecking();
                case FAILED -> throw new CommandRefused.BatchNotRunning();
                case CANCELLED -> throw new CommandRefused.BatchEnded();
            }
        }
    },
    /** A batch that has ended keeps its status: what was sent is revoked all the same. */
    REVOKE(BatchStatus.CANCELLED) {
        @Override
        void check(BatchStatus status) {
            if (status == BatchStatus.CHECKING) {
                throw new CommandRefused.BatchChecking();
            }
        }
    };

    private final BatchStatus leadsTo;

    BatchCommand(BatchStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The status that the command is to bring about. */
    BatchStatus leadsTo() {
        return leadsTo;
    }

    /**
     * Lets the command pass.
     *
     * @throws CommandRefused when a batch in {@code status} cannot obey it
     */
    abstract void check(BatchStatus status);
}
