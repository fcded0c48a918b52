package io.resultflow.store.report;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.report.ReportStatus;

/**
 * Where a report and its newest text stand.
 *
 * @param text pending before one went out
 */
public record Standing(ReportStatus status, DeliveryStatus text) {
    /** Whether it is still to be generated or sent: its batch is not finished while one is so. */
    public boolean isOpen() {
        return status.isOpen() && !text.isWithheld();
    }
}
