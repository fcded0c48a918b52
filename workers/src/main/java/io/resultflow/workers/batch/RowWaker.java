package io.resultflow.workers.batch;

import io.resultflow.domain.report.ReportId;
import io.resultflow.store.report.Report;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.report.ReportRun;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.report.Step;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.util.function.Consumer;

/** Tells a row's workflow what changed in the store, and starts it when the row needs one that is not there. */
public final class RowWaker {
    private final WorkflowClient client;

    public RowWaker(WorkflowClient client) {
        this.client = client;
    }

    /** Makes the workflow look again if there is one. */
    void wakeIfRunning(ReportId report) {
        tell(report, ReportWorkflow::wake);
    }

    /** Lets the workflow end, if there is one, whose report was revoked in the store. */
    void endRevoked(ReportId report) {
        tell(report, ReportWorkflow::revoked);
    }

    private void tell(ReportId report, Consumer<ReportWorkflow> signal) {
        try {
            signal.accept(client.newWorkflowStub(ReportWorkflow.class, WorkflowIds.report(report)));
        } catch (WorkflowNotFoundException e) {
            // It has ended, or the row was never started: then the store alone counts.
        }
    }

    /** Starts the workflow of a row that has none; one that runs goes on undisturbed. */
    void start(Report report) {
        ReportRun run = run(report);
        WorkflowClient.start(client.newWorkflowStub(ReportWorkflow.class, WorkflowStarts.row(run))::run, run);
    }

    private static ReportRun run(Report report) {
        return new ReportRun(report.id(), report.batchId(), report.templateId(), report.rowIndex(), Step.GENERATE);
    }

    /** Makes the workflow look again, and starts it when it was terminated or never started. Signals with start: one request, harmless when repeated. */
    public void wake(Report report) {
        ReportRun run = run(report);
        ReportWorkflow workflow = client.newWorkflowStub(ReportWorkflow.class, WorkflowStarts.report(run));
        BatchRequest request = client.newSignalWithStartRequest();
        request.add(workflow::run, run);
        request.add(workflow::wake);
        client.signalWithStart(request);
    }
}
