package io.resultflow.store.batch;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The batches: reads and facts. Their status changes only through {@link BatchMoves}. */
@SuppressWarnings("DoNotCallSuggester")
public final class Batches {
    public Batches(MongoDatabase database, Clock clock) {}

    /** Stores a pending batch of {@code sourceFile.rowCount} rows. */
    public Batch create(NewBatch batch) {
        throw new UnsupportedOperationException();
    }

    public Optional<Batch> find(BatchId id) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public Page<Batch> page(int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** The ids of the batch's reports in the order of the rows, {@code size} of them from the one at {@code from} (0 is the first). */
    public List<ReportId> reportIds(BatchId id, int from, int size) {
        throw new UnsupportedOperationException();
    }

    /** How many reports the batch has: 0 until its intake is finished. */
    public int reportCount(BatchId id) {
        throw new UnsupportedOperationException();
    }

    /** Deletes a batch that was never started; false when there is none that is pending. Its reports and files stay. */
    public boolean delete(BatchId id) {
        throw new UnsupportedOperationException();
    }
}
