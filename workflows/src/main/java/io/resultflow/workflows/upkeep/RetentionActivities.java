package io.resultflow.workflows.upkeep;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What retention does, page by page with a heartbeat after each; harmless when repeated. */
@ActivityInterface
public interface RetentionActivities {
    /** Copies every report past its retention to the archive and lets the hot copy go; answers how many. */
    @ActivityMethod(name = "ArchiveReports")
    int archiveReports();

    /** Deletes Word files, uploaded spreadsheets and their rows' values past their retention; answers how many files. */
    @ActivityMethod(name = "PurgeFiles")
    int purgeFiles();
}
