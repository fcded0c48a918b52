package io.resultflow.api;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.preview.Previews;
import io.resultflow.store.report.CorrectionOrder;
import io.resultflow.store.report.Corrections;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.workflows.By;
import io.resultflow.workflows.TaskQueues;
import io.resultflow.workflows.batch.BatchRun;
import io.resultflow.workflows.batch.BatchWorkflow;
import io.resultflow.workflows.batch.CorrectedFile;
import io.resultflow.workflows.batch.RetryRows;
import io.resultflow.workflows.report.ReportRun;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.template.CertifyWorkflow;
import io.resultflow.workflows.template.PreviewWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.Workflow;

/** Workflows that obey every command at once and do nothing else, on Temporal's server. */
final class ObedientEngine implements AutoCloseable {
    private final ApiServer api;
    private final WorkerFactory workers;

    ObedientEngine(ApiServer api) {
        this.api = api;
        this.workers = WorkerFactory.newInstance(api.bean(WorkflowClient.class));
    }

    void start() {
        workers.newWorker(TaskQueues.WORKFLOWS)
                .registerWorkflowImplementationTypes(
                        ObedientBatch.class, ObedientReport.class, ObedientPreview.class, ObedientCertify.class);
        workers.start();
    }

    /** The batch stands in the store as one that is worked on. */
    void runs(String batch) {
        new BatchMoves(api.bean(MongoDatabase.class), api.bean(TestClock.class))
                .move(new BatchId(batch), BatchStatus.PROCESSING);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** A batch that does whatever it is told. */
    public static class ObedientBatch implements BatchWorkflow {
        @Override
        public void run(BatchRun run) {
            Workflow.await(() -> false);
        }

        @Override
        public void alarm(ProblemCode reason) {}

        @Override
        public BatchStatus start(By by) {
            return BatchStatus.PROCESSING;
        }

        @Override
        public void validateStart(By by) {}

        @Override
        public BatchStatus approve(AuditId approval) {
            return BatchStatus.PROCESSING;
        }

        @Override
        public void validateApprove(AuditId approval) {}

        @Override
        public BatchStatus pause(By by) {
            return BatchStatus.PAUSED;
        }

        @Override
        public void validatePause(By by) {}

        @Override
        public BatchStatus resume(By by) {
            return BatchStatus.PROCESSING;
        }

        @Override
        public void validateResume(By by) {}

        @Override
        public BatchStatus cancel(By by) {
            return BatchStatus.CANCELLED;
        }

        @Override
        public void validateCancel(By by) {}

        @Override
        public BatchStatus revoke(CommandId command) {
            return BatchStatus.CANCELLED;
        }

        @Override
        public void validateRevoke(CommandId command) {}

        @Override
        public BatchStatus merge(CorrectedFile file) {
            return BatchStatus.PROCESSING;
        }

        @Override
        public void validateMerge(CorrectedFile file) {}

        @Override
        public BatchStatus retry(RetryRows rows) {
            return BatchStatus.PROCESSING;
        }

        @Override
        public void validateRetry(RetryRows rows) {}
    }

    /** A report that does whatever it is told; what a correction makes of it stands in the store. */
    public static class ObedientReport implements ReportWorkflow {
        @Override
        public void run(ReportRun run) {
            Workflow.await(() -> false);
        }

        @Override
        public ReportStatus resend(CommandId command) {
            return ReportStatus.DELIVERED;
        }

        @Override
        public void validateResend(CommandId command) {}

        @Override
        public ReportStatus revoke(CommandId command) {
            return ReportStatus.REVOKED;
        }

        @Override
        public void validateRevoke(CommandId command) {}

        @Override
        public ReportId correct(CommandId id) {
            ApiServer api = ApiServer.get();
            Corrections corrections = api.bean(Corrections.class);
            CorrectionOrder order = corrections.find(id).orElseThrow();
            new ReportMoves(api.bean(MongoDatabase.class), api.bean(TestClock.class)).superseded(order.report(), order);
            Report old = api.bean(Reports.class).find(order.report()).orElseThrow();
            corrections.insert(old, order, new FileId(old.batchId().value()), old.critical());
            return order.newer();
        }

        @Override
        public void validateCorrect(CommandId order) {}

        @Override
        public ReportStatus retry(By by) {
            return ReportStatus.PENDING;
        }

        @Override
        public void validateRetry(By by) {}

        @Override
        public void revoked() {}

        @Override
        public void wake() {}
    }

    /** Finds nothing out. */
    public static final class ObedientCertify implements CertifyWorkflow {
        @Override
        public void run(FileId template) {}
    }

    /** A preview that is one page, whatever was asked. */
    public static final class ObedientPreview implements PreviewWorkflow {
        @Override
        public void run(PreviewId preview) {
            ApiServer.get().bean(Previews.class).made(preview, Samples.pdf("preview"));
        }
    }
}
