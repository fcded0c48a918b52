package io.resultflow.workflows;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.workflows.batch.BatchRun;
import io.resultflow.workflows.report.NoticeRun;
import io.resultflow.workflows.report.ReportRun;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.ChildWorkflowOptions;
import java.time.Duration;

/**
 * The options under which each workflow is started, whoever starts it: a running one is used, an ended one begun again,
 * and Temporal UI shows what it is.
 */
public final class WorkflowStarts {
    private WorkflowStarts() {}

    /** A batch's workflow, for a start or for update-with-start. */
    public static WorkflowOptions batch(BatchRun run) {
        return common(WorkflowIds.batch(run.batch()))
                .setStaticSummary("Batch " + run.batch())
                .setStaticDetails("Reports of one spreadsheet. Pause, resume, cancel, revoke and retry are updates.")
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(SearchAttributes.BATCH, run.batch().value())
                        .build())
                .build();
    }

    /** A preview's workflow; it ends by itself when nobody ends it. */
    public static WorkflowOptions preview(PreviewId preview) {
        return common(WorkflowIds.preview(preview))
                .setWorkflowRunTimeout(Duration.ofMinutes(2))
                .setStaticSummary("Preview")
                .setStaticDetails("A PDF for somebody who waits for it.")
                .build();
    }

    /** The workflow that certifies a template's version; it waits for a worker however long that takes. */
    public static WorkflowOptions certify(FileId template) {
        return common(WorkflowIds.certify(template))
                .setStaticSummary("Certification of a template")
                .setStaticDetails("Whether reports of this version look the same merged as alone.")
                .build();
    }

    /** The workflow that tells other programs what happened. */
    public static WorkflowOptions webhooks() {
        return common(WorkflowIds.WEBHOOKS)
                .setStaticSummary("Webhooks")
                .setStaticDetails("Tells other programs what happened, and tries again where they did not answer.")
                .build();
    }

    /** The workflow that tells a customer of a withdrawal. */
    public static WorkflowOptions notice(NoticeRun run) {
        return common(WorkflowIds.notice(run.report()))
                .setStaticSummary("Notice of a withdrawal")
                .setStaticDetails("Report " + run.report() + " of batch " + run.batch() + ".")
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(SearchAttributes.BATCH, run.batch().value())
                        .build())
                .build();
    }

    /** A report's workflow, for a signal or an update with start. */
    public static WorkflowOptions report(ReportRun run) {
        return common(WorkflowIds.report(run.report()))
                .setStaticSummary(summary(run))
                .setStaticDetails(details(run))
                .setTypedSearchAttributes(attributes(run))
                .build();
    }

    /** The same for a plain start, whose first task this process takes along when it has workers. */
    public static WorkflowOptions row(ReportRun run) {
        return report(run).toBuilder().setDisableEagerExecution(false).build();
    }

    /** A report's workflow as its batch's child; it outlives the batch. */
    public static ChildWorkflowOptions child(ReportRun run) {
        return ChildWorkflowOptions.newBuilder()
                .setWorkflowId(WorkflowIds.report(run.report()))
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                .setStaticSummary(summary(run))
                .setStaticDetails(details(run))
                .setTypedSearchAttributes(attributes(run))
                .build();
    }

    private static WorkflowOptions.Builder common(String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE);
    }

    private static String summary(ReportRun run) {
        return "Row " + run.rowIndex();
    }

    private static String details(ReportRun run) {
        return "Report " + run.report() + " of batch " + run.batch() + ".";
    }

    private static io.temporal.common.SearchAttributes attributes(ReportRun run) {
        return io.temporal.common.SearchAttributes.newBuilder()
                .set(SearchAttributes.BATCH, run.batch().value())
                .set(SearchAttributes.TEMPLATE, run.template().value())
                .set(SearchAttributes.ROW, (long) run.rowIndex())
                .build();
    }
}
