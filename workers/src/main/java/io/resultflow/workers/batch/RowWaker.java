package io.resultflow.workers.batch;

import io.resultflow.store.report.Report;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.report.ReportRun;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.report.Step;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;

/** Makes a row's workflow look again, and starts it when it was terminated or never started. */
public final class RowWaker {
    private final WorkflowClient client;

    public RowWaker(WorkflowClient client) {
        this.client = client;
    }

    /** Signals with start: one request, harmless when repeated. */
    void wake(Report report) {
        ReportRun run =
                new ReportRun(report.id(), report.batchId(), report.templateId(), report.rowIndex(), Step.GENERATE);
        ReportWorkflow workflow = client.newWorkflowStub(ReportWorkflow.class, WorkflowStarts.report(run));
        BatchRequest request = client.newSignalWithStartRequest();
        request.add(workflow::run, run);
        request.add(workflow::wake);
        client.signalWithStart(request);
    }
}
