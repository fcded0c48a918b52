package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.CustomerClient;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What staff may do to a batch in the middle of its sending, and afterwards. */
class BatchCommandsIT {
    private static final Duration AT_MOST = Duration.ofMinutes(4);
    /** Fewer than are started in one go: rows that a pause finds not yet started stay pending. */
    private static final int ROWS = 40;

    /** Texts that a pause or cancel may come too late for: the status is known for a second, and eight are on their way. */
    private static final int ON_THEIR_WAY = 20;

    @TempDir
    Path home;

    private RunningSystem system;
    private StaffClient staff;

    @BeforeEach
    void start() throws Exception {
        Map<String, String> slowly = Map.of("RESULTFLOW_SMS_PERSECOND", "5");
        system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), slowly);
        staff = new StaffClient(system.url()).login("admin", system.adminPassword());
    }

    @AfterEach
    void end() {
        system.close();
    }

    @Test
    void a_paused_batch_holds_its_texts_back_and_a_resumed_one_ends_whole() throws Exception {
        String batch = startBatch(ROWS);
        staff.awaitBatch(batch, AT_MOST, json -> processed(json) >= 5);

        assertThat(command(batch, "pause").expect(202).json().get("status").asString())
                .isEqualTo("paused");
        int sent = staff.all("/outbox").size();
        awaitNone(batch, "pending");
        assertThat(staff.get("/batches/" + batch).json().get("status").asString())
                .isEqualTo("paused");
        assertThat(staff.all("/outbox")).hasSizeLessThan(Math.min(ROWS, sent + ON_THEIR_WAY));
        assertThat(command(batch, "pause").expect(409).json().get("code").asString())
                .isEqualTo("batch_not_running");

        assertThat(command(batch, "resume").expect(202).json().get("status").asString())
                .isEqualTo("processing");
        staff.awaitCompleted(batch, AT_MOST);
        Outcome.isWhole(staff, batch, ROWS);
    }

    @Test
    void a_cancelled_batch_sends_nothing_more_and_what_was_sent_opens_until_it_is_revoked() throws Exception {
        String batch = startBatch(ROWS);
        staff.awaitBatch(batch, AT_MOST, json -> processed(json) >= 5);

        assertThat(command(batch, "cancel").expect(202).json().get("status").asString())
                .isEqualTo("cancelled");
        awaitNone(batch, "pending");
        awaitNone(batch, "generated");
        List<JsonNode> texts = staff.all("/outbox");
        int delivered = count(batch, "delivered");
        assertThat(texts).hasSize(delivered).hasSizeBetween(5, ROWS - 1);
        assertThat(count(batch, "cancelled")).isEqualTo(ROWS - delivered);
        assertThat(Outcome.open(texts.get(0))).isNotBlank();
        assertThat(command(batch, "retry").expect(409).json().get("code").asString())
                .isEqualTo("batch_ended");

        assertThat(command(batch, "revoke").expect(202).json().get("status").asString())
                .isEqualTo("cancelled");
        awaitNone(batch, "delivered");
        awaitNone(batch, "viewed");
        assertNoneOpens(texts);
    }

    @Test
    void a_batch_revoked_in_the_middle_or_at_its_end_leaves_no_link_that_opens() throws Exception {
        String begun = startBatch(ROWS);
        staff.awaitBatch(begun, AT_MOST, json -> processed(json) >= 5);
        List<JsonNode> early = staff.all("/outbox");
        assertThat(command(begun, "revoke").expect(202).json().get("status").asString())
                .isEqualTo("cancelled");
        List.of("pending", "generated", "delivered").forEach(status -> awaitNone(begun, status));
        assertThat(count(begun, "revoked")).isGreaterThanOrEqualTo(early.size());
        assertThat(count(begun, "cancelled")).isPositive();
        assertNoneOpens(early);

        String ended = startBatch(10);
        staff.awaitCompleted(ended, AT_MOST);
        List<JsonNode> texts = staff.all("/outbox").stream()
                .filter(text -> text.hasNonNull("body"))
                .toList();
        Text read = Text.of(texts.get(0));
        CustomerClient reader = new CustomerClient();
        reader.enter(read.link(), read.password()).expect(200);
        assertIsPdf(reader.pdf(read.link()).expect(200), true);

        assertThat(command(ended, "revoke").expect(202).json().get("status").asString())
                .isEqualTo("completed");
        List.of("delivered", "viewed").forEach(status -> awaitNone(ended, status));
        assertNoneOpens(texts);
        assertIsPdf(reader.pdf(read.link()), false);
        assertThat(staff.all("/outbox")).noneMatch(text -> text.hasNonNull("body") && texts.contains(text));
        JsonNode report = staff.all("/batches/" + ended + "/reports").get(0);
        assertThat(report.get("status").asString()).isEqualTo("revoked");
        Answer resend = staff.post("/reports/" + report.get("id").asString() + "/resend", StaffClient.options());
        assertThat(resend.expect(409).json().get("code").asString()).isEqualTo("report_revoked");
    }

    private static void assertNoneOpens(List<JsonNode> texts) throws Exception {
        assertThat(texts).isNotEmpty();
        for (JsonNode message : texts) {
            Text text = Text.of(message);
            CustomerClient customer = new CustomerClient();
            customer.open(text.link()).expect(410);
            assertIsPdf(customer.pdf(text.link()), false);
        }
    }

    private static void assertIsPdf(Answer answer, boolean expected) {
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF"))
                .isEqualTo(expected);
    }

    private Answer command(String batch, String name) throws Exception {
        return staff.post(
                "/batches/" + batch + "/" + name, StaffClient.options().put("reason", "the wrong file"));
    }

    private String startBatch(int rows) throws Exception {
        String template = staff.createTemplate(Lab.TEMPLATE, "lab " + rows);
        return staff.uploadBatch(
                        "rows.xlsx",
                        InventedRows.xlsx(Lab.SHEET, rows),
                        template,
                        StaffClient.options().put("start", true))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private int count(String batch, String status) throws Exception {
        return staff.get("/batches/" + batch + "/reports?status=" + status)
                .expect(200)
                .json()
                .get("total")
                .asInt();
    }

    /** Polls until no report of the batch stands in {@code status}. */
    private void awaitNone(String batch, String status) {
        try {
            staff.awaitBatch(batch, AT_MOST, json -> hasNone(batch, status));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private boolean hasNone(String batch, String status) {
        try {
            return count(batch, status) == 0;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int processed(JsonNode batch) {
        return batch.get("progress").get("processed").asInt();
    }
}
