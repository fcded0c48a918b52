package io.resultflow.api.webhook;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Untextable;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.SmsReceipt;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import org.springframework.stereotype.Component;

/**
 * Keeps what providers tell, in any order and however often: with the text first, since the report may not know of it yet,
 * and whoever tells the report of its text reads it there.
 */
@Component
final class Receipts {
    private final Attempts attempts;
    private final Reports reports;
    private final MarkedNumbers numbers;

    Receipts(Attempts attempts, Reports reports, MarkedNumbers numbers) {
        this.attempts = attempts;
        this.reports = reports;
        this.numbers = numbers;
    }

    void record(SmsReceipt told) {
        if (!attempts.recordReceipt(told.text(), told.receipt())) {
            return;
        }
        reports.recordReceipt(told.text(), told.receipt());
        ProblemCode failure = told.receipt().failure();
        if (failure != null && Untextable.isProvedBy(failure)) {
            markNumber(told.text(), failure);
        }
    }

    /** The number of an older text may have been another. */
    private void markNumber(IntentKey text, ProblemCode failure) {
        reports.find(text.report())
                .filter(report -> isNewest(report, text))
                .ifPresent(report -> numbers.mark(report.customerPhone(), failure));
    }

    private static boolean isNewest(Report report, IntentKey text) {
        return report.version() == text.version()
                && (report.delivery() == null || report.delivery().sequence() <= text.sequence());
    }
}
