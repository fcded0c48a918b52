package io.resultflow.store.batch;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.Move;
import java.time.Clock;
import java.util.List;

/** The one door for a batch's status and counts. Only workers use it. */
@SuppressWarnings("DoNotCallSuggester")
public final class BatchMoves {
    public BatchMoves(MongoDatabase database, Clock clock) {}

    /** Moves the batch to {@code to} if the table of moves allows it. Sets started_at and completed_at. */
    public Move<BatchStatus> move(BatchId id, BatchStatus to) {
        throw new UnsupportedOperationException();
    }

    /** Writes the ids of the batch's reports, once: repeating it changes nothing. */
    public void finishIntake(BatchId id, List<ReportId> reports) {
        throw new UnsupportedOperationException();
    }

    /** Adds to the progress. Rewrites the whole batch on some engines: at most once a second. */
    public void addProgress(BatchId id, ProgressDelta delta) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the progress by what was counted. */
    public void setProgress(BatchId id, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
