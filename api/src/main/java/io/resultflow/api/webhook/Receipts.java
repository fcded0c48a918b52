package io.resultflow.api.webhook;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Untextable;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.SmsReceipt;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.SecondTexts;
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
    private final SecondTexts secondTexts;
    private final Reports reports;
    private final MarkedNumbers numbers;
    private final ReceiptAlarm alarm;

    Receipts(Attempts attempts, SecondTexts secondTexts, Reports reports, MarkedNumbers numbers, ReceiptAlarm alarm) {
        this.attempts = attempts;
        this.secondTexts = secondTexts;
        this.reports = reports;
        this.numbers = numbers;
        this.alarm = alarm;
    }

    void record(SmsReceipt told) {
        if (told.text().bringsPassword()) {
            recordPassword(told);
            return;
        }
        if (!attempts.recordReceipt(told.text(), told.receipt())) {
            return;
        }
        reports.recordReceipt(told.text(), told.receipt());
        alarm.listen(told);
        ProblemCode failure = told.receipt().failure();
        if (failure != null && Untextable.isProvedBy(failure)) {
            markNumber(told.text(), failure);
        }
    }

    /**
     * The text that brought the password, after the one with the link. Whoever lacks it cannot open the report: that it failed
     * is told as the failure of the whole, unless a view proves otherwise.
     */
    private void recordPassword(SmsReceipt told) {
        ProblemCode failure = told.receipt().failure();
        if (failure == null) {
            secondTexts.taken(told.text());
        } else {
            reports.recordReceipt(told.text(), told.receipt());
            if (Untextable.isProvedBy(failure)) {
                markNumber(told.text(), failure);
            }
        }
    }

    /** The number of an older text may have been another. */
    private void markNumber(IntentKey text, ProblemCode failure) {
        reports.find(text.report())
                .filter(report -> isNewest(report, text))
                .map(Report::customerPhone)
                .ifPresent(number -> numbers.mark(number, failure));
    }

    private static boolean isNewest(Report report, IntentKey text) {
        return report.version() == text.version()
                && (report.delivery() == null || report.delivery().sequence() <= text.sequence());
    }
}
