package io.resultflow.workers.report;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.audit.Command;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.report.Report;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.report.NoticeRun;
import io.resultflow.workflows.report.NoticeWorkflow;
import io.temporal.client.WorkflowClient;

/** Starts the notices of withdrawals that whoever withdrew asked for; harmless when repeated. */
public final class Notices {
    private final Commands commands;
    private final WorkflowClient client;

    public Notices(Commands commands, WorkflowClient client) {
        this.commands = commands;
        this.client = client;
    }

    /** Whether a command asks that customers are told. */
    public boolean areAskedFor(CommandId command) {
        return commands.find(command).filter(Command::notifies).isPresent();
    }

    /** Has the customer told, if a text of this report was taken and it stands withdrawn. */
    public void tell(Report report) {
        boolean withdrawn =
                report.status() == ReportStatus.REVOKED && report.versions().supersededBy() == null;
        if (withdrawn && report.delivery() != null) {
            NoticeRun run = new NoticeRun(report.id(), report.batchId());
            NoticeWorkflow workflow = client.newWorkflowStub(NoticeWorkflow.class, WorkflowStarts.notice(run));
            WorkflowClient.start(workflow::run, run);
        }
    }
}
