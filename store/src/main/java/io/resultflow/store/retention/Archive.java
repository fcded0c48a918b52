package io.resultflow.store.retention;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;

/** Moves old reports to {@code archivedReports}: copied first, then archived, then gone. */
@SuppressWarnings("DoNotCallSuggester")
public final class Archive {
    public Archive(MongoDatabase database, Clock clock) {}

    /**
     * Archives at most {@code max} reports that have ended and were last touched before {@code before}; their copies end at
     * {@code archiveEnds}. Answers how many; call again until it answers 0.
     */
    public int archivePage(Instant before, Instant archiveEnds, int max) {
        throw new UnsupportedOperationException();
    }

    /** Deletes archived reports and their PDFs whose own end has come, at most {@code max}; answers how many. */
    public int deleteEnded(int max) {
        throw new UnsupportedOperationException();
    }
}
