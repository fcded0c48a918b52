package io.resultflow.store.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.template.TemplateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as stored, without its values and its single views.
 *
 * @param rowIndex the row as Excel shows it, from 1
 * @param parked why it cannot go on; null when it can
 * @param expiresAt when its newest link ends; null before one was sent
 * @param version of the result: 1, raised by a correction
 */
public record Report(
        ReportId id,
        BatchId batchId,
        TemplateId templateId,
        int templateVersion,
        int rowIndex,
        String customerId,
        String customerName,
        PhoneNumber customerPhone,
        ReportStatus status,
        @Nullable Parked parked,
        @Nullable PdfFile pdfFile,
        @Nullable WordFile wordFile,
        @Nullable Delivery delivery,
        @Nullable Instant expiresAt,
        int viewsCount,
        Instant createdAt,
        Instant updatedAt,
        int version) {
    @Override
    public String toString() {
        return "Report[" + id + " " + status + "]";
    }
}
