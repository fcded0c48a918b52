package io.resultflow.api.report;

import io.resultflow.api.web.Engine;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.report.Report;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.report.ReportRun;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.report.Step;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.workflow.Functions;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A report's commands as updates of its workflow, which they bring back when it ended long ago. */
@Component
final class ReportCommands {
    private final WorkflowClient client;
    private final Engine engine;

    ReportCommands(WorkflowClient client, Engine engine) {
        this.client = client;
        this.engine = engine;
    }

    ReportStatus resend(Report report, CommandId command) {
        return send(report, workflow -> workflow::resend, command);
    }

    ReportStatus revoke(Report report, CommandId command) {
        return send(report, workflow -> workflow::revoke, command);
    }

    /** Answers with the version that takes its place. */
    ReportId correct(Report report, CommandId order) {
        return send(report, workflow -> workflow::correct, order, ReportId.class);
    }

    private <A> ReportStatus send(
            Report report, Function<ReportWorkflow, Functions.Func1<A, ReportStatus>> update, A with) {
        return send(report, update, with, ReportStatus.class);
    }

    private <A, R> R send(
            Report report, Function<ReportWorkflow, Functions.Func1<A, R>> update, A with, Class<R> answer) {
        ReportRun run = new ReportRun(report.id(), report.batchId(), report.templateId(), report.rowIndex(), Step.IDLE);
        ReportWorkflow workflow = client.newWorkflowStub(ReportWorkflow.class, WorkflowStarts.report(run));
        UpdateOptions<R> options = UpdateOptions.newBuilder(answer).build();
        return engine.ask(() -> WorkflowClient.executeUpdateWithStart(
                update.apply(workflow), with, options, new WithStartWorkflowOperation<>(workflow::run, run)));
    }
}
