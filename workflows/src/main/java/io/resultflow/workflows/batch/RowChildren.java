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
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How batches from before {@link RowStarts} start their rows: page by page, as children that outlive their batch. */
final class RowChildren {
    /** Each child leaves three to five events, and the engine asks for a new run at 4,096. */
    static final int ROWS_PER_RUN = 500;

    private static final int PAGE = 50;

    private RowChildren() {}

    /** The position after the last row that was started; {@code from} when {@code disturbed} came first. */
    static int startPage(BatchId batch, BatchFacts facts, int from, BooleanSupplier disturbed) {
        int size = Math.min(PAGE, facts.rows() - from);
        PacingActivities pacing = BatchStubs.pacing();
        PageRequest request = new PageRequest(batch, from, size, BatchWorkflowImpl.WINDOW);
        Optional<RowPage> page = Waiting.unless(disturbed, () -> Async.function(pacing::awaitRoom, request));
        page.ifPresent(rows -> start(batch, facts.template(), rows));
        return page.isPresent() ? from + size : from;
    }

    /**
     * Returns when each row's workflow has started or was found running. Only then may the batch continue as new: a
     * start that its parent's run did not see through is lost.
     */
    private static void start(BatchId batch, TemplateId template, RowPage page) {
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
