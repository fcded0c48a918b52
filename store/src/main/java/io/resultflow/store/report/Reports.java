package io.resultflow.store.report;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports: reads and facts. Their status changes only through {@link ReportMoves}, save that a view is a fact. */
@SuppressWarnings("DoNotCallSuggester")
public final class Reports {
    public Reports(MongoDatabase database, Clock clock) {}

    /** Stores pending reports; those whose id is there already stay as they are. */
    public void insertAll(List<NewReport> reports) {
        throw new UnsupportedOperationException();
    }

    public Optional<Report> find(ReportId id) {
        throw new UnsupportedOperationException();
    }

    /** Those of {@code ids} that exist, in the order of {@code ids}. */
    public List<Report> findAll(Collection<ReportId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The status of each of {@code ids} that exists. */
    public Map<ReportId, ReportStatus> statuses(Collection<ReportId> ids) {
        throw new UnsupportedOperationException();
    }

    /** A customer's reports by phone, newest first, at most 200. */
    public List<Report> byPhone(PhoneNumber phone) {
        throw new UnsupportedOperationException();
    }

    /** The row's cells by column name, in the sheet's order; empty once they were purged. */
    public Optional<Map<String, Cell>> values(ReportId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records that the PDF is about to be shown, once per session: a delivered report becomes viewed, and its text is
     * proved delivered. Refused when the report has no living link: then nothing may be shown.
     */
    public Move<ReportStatus> recordView(ReportId id, View view) {
        throw new UnsupportedOperationException();
    }

    /** A receipt of the text {@code sequence}: false when a newer text went out or it would go backwards. */
    public boolean recordReceipt(ReportId id, int sequence, DeliveryStatus status) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the number that the next text goes to. */
    public void changePhone(ReportId id, PhoneNumber phone) {
        throw new UnsupportedOperationException();
    }
}
