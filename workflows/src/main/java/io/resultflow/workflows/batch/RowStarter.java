package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.report.ReportRun;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.report.Step;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Starts the workflows of a page of rows as children that outlive their batch. */
final class RowStarter {
    private RowStarter() {}

    /**
     * Returns when each row's workflow has started or was found running. Only then may the batch continue as new: a
     * start that its parent's run did not see through is lost.
     */
    static void start(BatchId batch, TemplateId template, RowPage page) {
        List<Promise<Boolean>> started = new ArrayList<>();
        for (RowRef row : page.rows()) {
            ReportRun run = new ReportRun(row.report(), batch, template, row.row(), Step.GENERATE);
            ReportWorkflow child = Workflow.newChildWorkflowStub(ReportWorkflow.class, WorkflowStarts.child(run));
            Async.procedure(child::run, run);
            started.add(Workflow.getWorkflowExecution(child).handle((execution, alreadyRunning) -> true));
        }
        Promise.allOf(started).get();
    }
}
