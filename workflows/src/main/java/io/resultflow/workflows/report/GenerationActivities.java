package io.resultflow.workflows.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** From a row's values to a stored PDF. */
@ActivityInterface
public interface GenerationActivities {
    /**
     * Fills the template, converts and stores Word file and PDF, once however often it is called; a parked report is
     * taken up again. Answers with the status the report then has: not {@code GENERATED} when its batch was cancelled,
     * or when it had come further before. Fails for good with a {@code ProblemCode} when the document cannot be made.
     */
    @ActivityMethod(name = "Generate")
    ReportStatus generate(ReportId report, BatchId batch);
}
