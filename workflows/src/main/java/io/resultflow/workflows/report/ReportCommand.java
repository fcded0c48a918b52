package io.resultflow.workflows.report;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.workflows.CommandRefused;
import org.jspecify.annotations.Nullable;

/** What staff may ask of a report, and when it is refused. */
enum ReportCommand {
    RESEND {
        @Override
        void check(ReportStatus status, @Nullable ProblemCode parked) {
            switch (status) {
                case DELIVERED, VIEWED, EXPIRED -> {}
                case REVOKED -> throw new CommandRefused.ReportRevoked();
                case PARKED -> checkDoubt(parked);
                default -> throw new CommandRefused.ReportNotSent();
            }
        }

        /** Only a person may have a text sent again of which nobody knows whether it went out. */
        private void checkDoubt(@Nullable ProblemCode parked) {
            if (parked != ProblemCode.SMS_IN_DOUBT) {
                throw new CommandRefused.ReportNotSent();
            }
        }
    },
    REVOKE {
        @Override
        void check(ReportStatus status, @Nullable ProblemCode parked) {
            switch (status) {
                case REVOKED -> throw new CommandRefused.ReportRevoked();
                case CANCELLED, ARCHIVED -> throw new CommandRefused.ReportNotReady();
                default -> {}
            }
        }
    },
    /** Also of a report that was withdrawn: the right one may follow. */
    CORRECT {
        @Override
        void check(ReportStatus status, @Nullable ProblemCode parked) {
            if (status == ReportStatus.CANCELLED || status == ReportStatus.ARCHIVED) {
                throw new CommandRefused.ReportNotReady();
            }
        }
    },
    RETRY {
        @Override
        void check(ReportStatus status, @Nullable ProblemCode parked) {
            if (status != ReportStatus.PARKED) {
                throw new CommandRefused.NothingToRetry();
            }
        }
    };

    /**
     * Lets the command pass.
     *
     * @param parked why the report cannot go on; null unless it is parked
     * @throws CommandRefused when a report in {@code status} cannot obey it
     */
    abstract void check(ReportStatus status, @Nullable ProblemCode parked);
}
