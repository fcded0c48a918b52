package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.api.ObedientEngine.ObedientBatch;
import io.resultflow.api.ObedientEngine.ObedientReport;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.workflows.By;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.TaskQueues;
import io.resultflow.workflows.batch.BatchWorkflow;
import io.resultflow.workflows.report.ReportWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands over HTTP and Temporal's server, to workflows that obey or refuse as the test needs it. */
class CommandsIT {
    private static final ApiServer API = ApiServer.get();
    private static final WorkerFactory WORKERS = WorkerFactory.newInstance(API.bean(WorkflowClient.class));

    /** A batch that may be started and retried, and nothing else. */
    public static final class StubbornBatch extends ObedientBatch implements BatchWorkflow {
        @Override
        public void validatePause(By by) {
            throw new CommandRefused.BatchNotRunning();
        }

        @Override
        public BatchStatus resume(By by) {
            throw CommandRefused.failure(ProblemCode.BATCH_NOT_PAUSED);
        }

        @Override
        public void validateCancel(By by) {
            throw new CommandRefused.BatchEnded();
        }
    }

    /** A report that may be resent, and not revoked. */
    public static final class StubbornReport extends ObedientReport implements ReportWorkflow {
        @Override
        public void validateRevoke(CommandId command) {
            throw new CommandRefused.ReportRevoked();
        }
    }

    @BeforeAll
    static void startWorker() {
        WORKERS.newWorker(TaskQueues.WORKFLOWS)
                .registerWorkflowImplementationTypes(StubbornBatch.class, StubbornReport.class);
        WORKERS.start();
    }

    @AfterAll
    static void endWorker() {
        WORKERS.shutdownNow();
    }

    @Test
    void an_obeyed_command_answers_with_the_new_status() {
        String batch = batch("{}");
        Answer answer = API.post("/api/v1/batches/" + batch + "/start", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().get("id").asString()).isEqualTo(batch);
        assertThat(answer.json().get("status").asString()).isEqualTo("processing");
        assertThat(API.post("/api/v1/batches/" + batch + "/retry", Map.of("code", "conversion_failed"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_batch_is_revoked_and_the_reason_stays_out_of_the_workflow() {
        String path = "/api/v1/batches/" + batch("{\"start\": true}") + "/revoke";
        Answer answer = API.post(path, Map.of("reason", "the wrong file"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().get("status").asString()).isEqualTo("cancelled");
        assertThat(API.post(path, Map.of("reason", "x".repeat(501))).text()).contains("reason");
        assertThat(API.post("/api/v1/batches/" + "0".repeat(24) + "/revoke", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_refused_command_answers_with_the_reason_whether_validator_or_handler_refused() {
        String path = "/api/v1/batches/" + batch("{\"start\": true}");
        assertThat(API.post(path + "/pause", Map.of()).status()).isEqualTo(409);
        assertThat(API.post(path + "/pause", Map.of()).code()).isEqualTo("batch_not_running");
        assertThat(API.post(path + "/resume", Map.of()).code()).isEqualTo("batch_not_paused");
        assertThat(API.post(path + "/cancel", Map.of()).code()).isEqualTo("batch_ended");
    }

    @Test
    void a_retry_of_what_is_no_id_or_no_code_names_the_field() {
        String path = "/api/v1/batches/" + batch("{}") + "/retry";
        assertThat(API.post(path, Map.of("report_ids", List.of("zzz"))).text()).contains("report_ids");
        assertThat(API.post(path, Map.of("code", "bad_luck")).text()).contains("\"code\"");
    }

    @Test
    void a_report_is_resent_or_tells_why_it_is_not_revoked() {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        String path = "/api/v1/reports/" + sent.id();
        Answer resent = API.post(path + "/resend", Map.of("reason", "lost", "phone", "0912 345 678"));
        assertThat(resent.status()).as(resent.text()).isEqualTo(202);
        assertThat(API.post(path + "/resend", Map.of("phone", "12")).status()).isEqualTo(422);
        assertThat(API.post(path + "/revoke", Map.of("reason", "wrong file")).code())
                .isEqualTo("report_revoked");
    }

    private static String batch(String options) {
        Answer template = API.upload(
                "/api/v1/templates",
                new Form().field("name", "template " + UUID.randomUUID()).file("t.docx", Samples.goodTemplate()));
        Answer batch = API.upload(
                "/api/v1/batches",
                new Form()
                        .field("template_id", template.json().get("id").asString())
                        .field("options", options)
                        .file("results.xlsx", Samples.goodSheet()));
        assertThat(batch.status()).as(batch.text()).isEqualTo(201);
        return batch.json().get("id").asString();
    }
}
