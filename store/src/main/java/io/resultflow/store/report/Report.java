package io.resultflow.store.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.Waiting;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.report.Versions;
import io.resultflow.domain.template.TemplateId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as stored, without its values and its single views.
 *
 * @param rowIndexes its rows as Excel shows them, from 1, in the sheet's order; one unless rows were grouped
 * @param customerPhone null when there is none: the report is printed
 * @param parked why it cannot go on; null when it can
 * @param delivery its newest text; null before one went out
 * @param text where its newest text stands: pending before one went out, or why none will
 * @param waiting why its text waits; null when it does not, or nobody has noted it
 * @param expiresAt when its newest link ends; null before one was sent
 * @param version of the result: 1, raised by a correction
 * @param versions where it stands among the versions of the result
 * @param critical whether its customer is called first when nobody opens it
 * @param calls to the customer, oldest first
 */
public record Report(
        ReportId id,
        BatchId batchId,
        TemplateId templateId,
        int templateVersion,
        List<Integer> rowIndexes,
        String customerId,
        String customerName,
        @Nullable PhoneNumber customerPhone,
        ReportStatus status,
        @Nullable Parked parked,
        @Nullable PdfFile pdfFile,
        @Nullable WordFile wordFile,
        @Nullable Delivery delivery,
        DeliveryStatus text,
        @Nullable Waiting waiting,
        @Nullable Instant expiresAt,
        int viewsCount,
        Instant createdAt,
        Instant updatedAt,
        int version,
        Versions versions,
        boolean critical,
        List<CustomerCall> calls) {
    public Report {
        rowIndexes = List.copyOf(rowIndexes);
        calls = List.copyOf(calls);
    }

    /** Its first row. */
    public int rowIndex() {
        return rowIndexes.get(0);
    }

    /** Where it and its text stand. */
    public Standing standing() {
        return new Standing(status, text);
    }

    @Override
    public String toString() {
        return "Report[" + id + " " + status + "]";
    }
}
