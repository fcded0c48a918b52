package io.resultflow.workflows.report;

import io.resultflow.domain.report.ReportStatus;
import io.resultflow.workflows.CommandRefused;

/** What staff may ask of a report, and when it is refused. */
enum ReportCommand {
    RESEND {
        @Override
        void check(ReportStatus status) {
            switch (status) {
                case DELIVERED, VIEWED, EXPIRED -> {}
                case REVOKED -> throw new CommandRefused.ReportRevoked();
                default -> throw new CommandRefused.ReportNotSent();
            }
        }
    },
    REVOKE {
        @Override
        void check(ReportStatus status) {
            switch (status) {
                case REVOKED -> throw new CommandRefused.ReportRevoked();
                case CANCELLED, ARCHIVED -> throw new CommandRefused.ReportNotReady();
                default -> {}
            }
        }
    },
    RETRY {
        @Override
        void check(ReportStatus status) {
            if (status != ReportStatus.PARKED) {
                throw new CommandRefused.NothingToRetry();
            }
        }
    };

    /**
     * Lets the command pass.
     *
     * @throws CommandRefused when a report in {@code status} cannot obey it
     */
    abstract void check(ReportStatus status);
}
