package io.resultflow.workflows.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** A report's replacement by a newer version, made as local activities. */
@ActivityInterface
public interface CorrectionActivities {
    /**
     * Ends the report's links, puts the version that was ordered in its place and starts that one's workflow, once however
     * often it is called. Answers with the new version. Fails for good with {@code REPORT_SUPERSEDED} when another took its
     * place before, {@code REPORT_NOT_READY} when there is nothing to replace.
     */
    @ActivityMethod(name = "CorrectReport")
    ReportId correct(ReportId report, BatchId batch, CommandId order);
}
