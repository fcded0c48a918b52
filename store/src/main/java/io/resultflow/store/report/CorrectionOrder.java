package io.resultflow.store.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.ReportId;
import java.time.LocalDate;

/**
 * What somebody asked a report to be corrected to, checked.
 *
 * @param report the version that is wrong
 * @param row what the new one is made from
 * @param reason in one line, for the customer to read
 * @param sameRecipient whether it stays the same customer's, at the same phone
 */
public record CorrectionOrder(
        CommandId id, ReportId report, CheckedRow row, String reason, LocalDate date, boolean sameRecipient) {
    /** The id of the version that it makes. */
    public ReportId newer() {
        return report.corrected();
    }

    @Override
    public String toString() {
        return "CorrectionOrder[" + id + " of " + report + "]";
    }
}
