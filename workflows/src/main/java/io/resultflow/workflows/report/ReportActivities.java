package io.resultflow.workflows.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** A report's short moves in the store, made as local activities: a move costs no task of its own. */
@ActivityInterface
public interface ReportActivities {
    /** Where the report stands; {@code ARCHIVED} when there is no such report any more. */
    @ActivityMethod(name = "ReadReport")
    ReportState read(ReportId report);

    /** Notes that the report cannot go on; answers with the status it then has. */
    @ActivityMethod(name = "ParkReport")
    ReportStatus park(ReportId report, BatchId batch, ProblemCode code);

    /** Ends every link for good; answers with the status the report then has. */
    @ActivityMethod(name = "RevokeReport")
    ReportStatus revoke(ReportId report, BatchId batch, CommandId command);

    /** Ends the links whose time is over; answers with the status the report then has. */
    @ActivityMethod(name = "ExpireReport")
    ReportStatus expire(ReportId report);
}
