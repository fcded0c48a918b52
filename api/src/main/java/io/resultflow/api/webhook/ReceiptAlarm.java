package io.resultflow.api.webhook;

import io.resultflow.api.ApiProperties;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.SmsReceipt;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.sending.RecentTexts;
import io.resultflow.workflows.batch.BatchAlarm;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowServiceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a batch paused when its receipts tell of too many failures. */
@Component
final class ReceiptAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptAlarm.class);

    private final RecentTexts recent;
    private final Reports reports;
    private final BatchAlarm pause;
    private final FailureAlarm alarm;

    ReceiptAlarm(RecentTexts recent, Reports reports, WorkflowClient client, ApiProperties properties) {
        this.recent = recent;
        this.reports = reports;
        this.pause = new BatchAlarm(client);
        this.alarm = properties.sms().alarm();
    }

    /** The receipt is kept already: whatever fails here is not the provider's to repeat. */
    void listen(SmsReceipt told) {
        if (told.receipt().status() == DeliveryStatus.SENT) {
            return;
        }
        boolean failed = told.receipt().status() == DeliveryStatus.FAILED;
        reports.find(told.text().report())
                .map(Report::batchId)
                .filter(batch -> recent.note(batch, failed, alarm))
                .ifPresent(this::ring);
    }

    private void ring(BatchId batch) {
        try {
            pause.ring(batch, ProblemCode.SMS_FAILING);
        } catch (WorkflowServiceException e) {
            LOG.error("batch {} could not be paused though many of its texts fail", batch, e);
        }
    }
}
