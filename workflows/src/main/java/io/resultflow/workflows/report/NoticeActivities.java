package io.resultflow.workflows.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Texts that bring no report. */
@ActivityInterface
public interface NoticeActivities {
    /**
     * Tells the customer whom a report reached that it was withdrawn: one text a report, however often it is called, and none
     * where there is nobody to tell. Fails for good with a {@code ProblemCode} when nobody can know whether the text went out.
     */
    @ActivityMethod(name = "TellWithdrawn")
    void tellWithdrawn(ReportId report, BatchId batch);
}
