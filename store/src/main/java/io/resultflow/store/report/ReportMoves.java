package io.resultflow.store.report;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import java.time.Clock;

/** The one door for a report's status. Only workers use it. */
@SuppressWarnings("DoNotCallSuggester")
public final class ReportMoves {
    public ReportMoves(MongoDatabase database, Clock clock) {}

    public Move<ReportStatus> generated(ReportId id, PdfFile pdf, WordFile word) {
        throw new UnsupportedOperationException();
    }

    /** The provider accepted a text. A viewed report stays viewed. Repeating it, or an older text, changes nothing. */
    public Move<ReportStatus> delivered(ReportId id, Delivered text) {
        throw new UnsupportedOperationException();
    }

    public Move<ReportStatus> expired(ReportId id) {
        throw new UnsupportedOperationException();
    }

    public Move<ReportStatus> parked(ReportId id, ProblemCode code) {
        throw new UnsupportedOperationException();
    }

    /** Back to generated when it has a PDF, else to pending. */
    public Move<ReportStatus> unparked(ReportId id) {
        throw new UnsupportedOperationException();
    }

    public Move<ReportStatus> revoked(ReportId id) {
        throw new UnsupportedOperationException();
    }

    public Move<ReportStatus> cancelled(ReportId id) {
        throw new UnsupportedOperationException();
    }

    /** Its copy stands in the archive: the hot one may vanish from now on. */
    public Move<ReportStatus> archived(ReportId id) {
        throw new UnsupportedOperationException();
    }
}
