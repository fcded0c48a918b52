package io.resultflow.workflows.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one text.
 *
 * @param sequence which of the report's texts this is, from 1: repeating an order sends nothing twice
 * @param resend what a person asked for; null for the batch's own text, which a pause or cancel holds back
 */
public record DeliveryOrder(
        ReportId report,
        BatchId batch,
        int sequence,
        @Nullable CommandId resend) {}
