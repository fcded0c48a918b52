package io.resultflow.api.report;

import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.domain.delivery.Waiting;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.Correction;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Parked;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as the API writes it; what has not happened yet is null. */
public record ReportJson(
        String id,
        String batchId,
        String templateId,
        int templateVersion,
        int rowIndex,
        List<Integer> rowIndexes,
        String customerId,
        String customerName,
        @Nullable String customerPhone,
        String status,
        @Nullable ParkedJson parked,
        int version,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        @Nullable CorrectionJson correction,
        @Nullable PdfFileJson pdfFile,
        @Nullable DeliveryJson delivery,
        @Nullable WaitingJson waiting,
        int viewsCount,
        boolean critical,
        List<CallJson> calls,
        @Nullable Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {
    /** Why it cannot go on, and what to do. */
    public record ParkedJson(String code, String message, Instant at) {
        static @Nullable ParkedJson of(@Nullable Parked parked, ProblemTexts texts, Language language) {
            return parked == null
                    ? null
                    : new ParkedJson(
                            parked.code().wireName(),
                            texts.title(parked.code(), language) + " " + texts.remedy(parked.code(), language),
                            parked.at());
        }
    }

    /** A call to the customer. */
    public record CallJson(Instant at, String by, boolean reached) {}

    /** What is printed on a corrected report besides its version. */
    public record CorrectionJson(String reason, LocalDate date) {
        static @Nullable CorrectionJson of(@Nullable Correction correction) {
            return correction == null ? null : new CorrectionJson(correction.reason(), correction.date());
        }
    }

    private static @Nullable String id(@Nullable ReportId id) {
        return id == null ? null : id.value();
    }

    /** Why its text waits, and until when: {@code send_at}, {@code quiet_hours} or {@code daily_cap}. */
    public record WaitingJson(String reason, Instant until) {
        static @Nullable WaitingJson of(Report report) {
            Waiting waiting = report.waiting();
            return waiting == null || report.status() != ReportStatus.GENERATED
                    ? null
                    : new WaitingJson(waiting.reason().wireName(), waiting.until());
        }
    }

    /** Its PDF. */
    public record PdfFileJson(String fileId, String filename, long size, String mimeType) {
        static @Nullable PdfFileJson of(@Nullable PdfFile file) {
            return file == null
                    ? null
                    : new PdfFileJson(file.fileId().value(), file.filename(), file.size(), file.mimeType());
        }
    }

    /**
     * Its newest text, or why none will go out; the link stands there without its secret.
     *
     * @param overdue whether the provider should have told by now what became of it
     */
    public record DeliveryJson(
            String deliveryStatus,
            @Nullable Instant sentAt,
            @Nullable String smsProviderId,
            @Nullable String accessUrl,
            int sequence,
            @Nullable FailureJson failure,
            boolean overdue) {
        /** Why it did not arrive, and what to do. */
        public record FailureJson(String code, String message) {
            static @Nullable FailureJson of(@Nullable ProblemCode failure, ProblemTexts texts, Language language) {
                return failure == null
                        ? null
                        : new FailureJson(
                                failure.wireName(),
                                texts.title(failure, language) + " " + texts.remedy(failure, language));
            }
        }

        static @Nullable DeliveryJson of(Report report, ProblemTexts texts, Language language, Overdue overdue) {
            Delivery delivery = report.delivery();
            if (delivery == null) {
                return report.text().isWithheld()
                        ? new DeliveryJson(report.text().wireName(), null, null, null, 0, null, false)
                        : null;
            }
            return new DeliveryJson(
                    delivery.status().wireName(),
                    delivery.sentAt(),
                    delivery.smsProviderId(),
                    delivery.accessUrl(),
                    delivery.sequence(),
                    FailureJson.of(delivery.failure(), texts, language),
                    overdue.is(delivery));
        }
    }

    /** A stored report in the caller's language. */
    public static ReportJson of(Report report, ProblemTexts texts, Language language, Overdue overdue) {
        return new ReportJson(
                report.id().value(),
                report.batchId().value(),
                report.templateId().value(),
                report.templateVersion(),
                report.rowIndex(),
                report.rowIndexes(),
                report.customerId(),
                report.customerName(),
                report.customerPhone() == null ? null : report.customerPhone().e164(),
                report.status().wireName(),
                ParkedJson.of(report.parked(), texts, language),
                report.version(),
                id(report.versions().supersedes()),
                id(report.versions().supersededBy()),
                CorrectionJson.of(report.versions().correction()),
                PdfFileJson.of(report.pdfFile()),
                DeliveryJson.of(report, texts, language, overdue),
                WaitingJson.of(report),
                report.viewsCount(),
                report.critical(),
                report.calls().stream()
                        .map(call -> new CallJson(call.at(), call.by().value(), call.reached()))
                        .toList(),
                report.expiresAt(),
                report.createdAt(),
                report.updatedAt());
    }

    @Override
    public String toString() {
        return "ReportJson[" + id + "]";
    }
}
