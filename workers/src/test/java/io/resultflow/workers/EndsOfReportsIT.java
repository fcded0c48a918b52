package io.resultflow.workers;

import static io.resultflow.workers.RealEngines.ADMIN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.retention.RetentionPolicy;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.file.Files;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.report.Report;
import io.resultflow.workers.RealEngines.Setting;
import io.resultflow.workflows.WorkflowIds;
import io.temporal.client.schedules.ScheduleActionExecution;
import io.temporal.client.schedules.ScheduleActionExecutionStartWorkflow;
import io.temporal.client.schedules.ScheduleHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How reports end on the real engines: their links expire, staff takes a batch back, retention archives and
 * purges. With {@code -Dresultflow.record=<folder>} it leaves histories that {@code ReplayTest} replays.
 */
@Timeout(300)
class EndsOfReportsIT {
    private static final RetentionPolicy AT_ONCE =
            new RetentionPolicy(Period.ZERO, Period.ZERO, Period.ZERO, Period.ofYears(10));

    @TempDir
    Path folder;

    @Test
    void a_link_expires_by_itself_and_its_text_is_erased() throws Exception {
        Setting dayOld = Setting.USUAL.withSender(
                outbox -> new TakenEarlier(outbox, Duration.ofHours(24).minusSeconds(5)));
        try (RealEngines engines = new RealEngines(folder, dayOld)) {
            BatchId batch = engines.started().id();
            engines.awaitEnd(batch);

            for (ReportId id : engines.lab.reports(batch)) {
                engines.awaitEnd(WorkflowIds.report(id));
                assertThat(status(engines.lab, id)).isEqualTo(ReportStatus.EXPIRED);
                assertThat(engines.lab
                                .store
                                .outbox()
                                .find(new IntentKey(id, 1))
                                .orElseThrow()
                                .body())
                        .isNull();
            }
            assertThat(new Transitions(engines.client).ofRow(engines.lab.reports(batch)))
                    .isLessThanOrEqualTo(Transitions.ROW + Transitions.EXPIRY);
        }
    }

    @Test
    void a_customer_renews_a_link_whose_report_has_ended_and_the_first_texts_link_is_still_known() throws Exception {
        Setting dayOld = Setting.USUAL.withSender(
                outbox -> new TakenEarlier(outbox, Duration.ofHours(24).minusSeconds(5)));
        try (RealEngines engines = new RealEngines(folder, dayOld)) {
            BatchId batch = engines.started().id();
            engines.awaitEnd(batch);
            ReportId id = engines.lab.reports(batch).get(0);
            engines.awaitEnd(WorkflowIds.report(id));
            Report expired = engines.lab.store.reports().find(id).orElseThrow();
            String first = text(engines, id, 1).tokenHash();
            CommandId asked = engines.lab
                    .store
                    .commands()
                    .record(new NewCommand(AuditAction.REPORT_RENEWED, Subject.of(id), null, null, null));

            engines.resend(expired, asked);
            engines.awaitEnd(WorkflowIds.report(id));

            OutboxMessage renewed = text(engines, id, 2);
            assertThat(renewed.to()).isEqualTo(expired.customerPhone());
            assertThat(engines.lab.store.links().findByHash(renewed.tokenHash()))
                    .isPresent();
            assertThat(engines.lab.store.links().findByHash(first).orElseThrow().state())
                    .isEqualTo(LinkState.EXPIRED);
            Histories.record(engines.client, WorkflowIds.report(id), "report-renewed");
        }
    }

    @Test
    void retention_purges_what_reports_were_made_from_and_archives_those_whose_links_have_ended() throws Exception {
        try (RealEngines engines = new RealEngines(folder, Setting.USUAL.withRetention(AT_ONCE))) {
            Batch batch = engines.started();
            engines.awaitEnd(batch.id());
            List<Report> delivered = engines.lab.store.reports().findAll(engines.lab.reports(batch.id()));
            Files files = engines.lab.store.files();

            runRetention(engines, 1);
            assertThat(files.find(batch.sourceFile().fileId())).isEmpty();
            for (Report report : delivered) {
                assertThat(status(engines.lab, report.id())).isEqualTo(ReportStatus.DELIVERED);
                assertThat(files.find(requireNonNull(report.wordFile()).fileId()))
                        .isEmpty();
                assertThat(files.find(pdf(report))).isPresent();
                assertThat(engines.lab
                                .store
                                .reports()
                                .values(report.id())
                                .map(values -> values.rows().isEmpty()))
                        .isNotEqualTo(Optional.of(false));
            }

            revoke(engines, batch.id());
            Histories.record(engines.client, runRetention(engines, 2), "retention");
            for (Report report : delivered) {
                assertThat(engines.lab.store.reports().find(report.id())).isEmpty();
                assertThat(files.find(pdf(report))).isPresent();
            }
            assertThat(engines.lab.database.getCollection("archivedReports").countDocuments())
                    .isEqualTo(delivered.size());
            Histories.record(engines.client, WorkflowIds.batch(batch.id()), "batch-withdrawn");
            Histories.record(engines.client, WorkflowIds.report(delivered.get(0).id()), "report-of-withdrawn-batch");
        }
    }

    private static void revoke(RealEngines engines, BatchId batch) {
        CommandId command = engines.lab
                .store
                .commands()
                .record(new NewCommand(AuditAction.BATCH_REVOKED, Subject.of(batch), ADMIN.user(), "wrong file", null));
        assertThat(engines.command(batch, workflow -> workflow::revoke, command))
                .isEqualTo(BatchStatus.COMPLETED);
        engines.awaitEnd(batch);
        for (ReportId id : engines.lab.reports(batch)) {
            engines.awaitEnd(WorkflowIds.report(id));
            assertThat(status(engines.lab, id)).isEqualTo(ReportStatus.REVOKED);
        }
    }

    /** Triggers the schedule as an admin does in Temporal UI, and answers its {@code run}-th run, once that has ended. */
    private static String runRetention(RealEngines engines, int run) {
        ScheduleHandle schedule = engines.schedules.getHandle(WorkflowIds.RETENTION);
        schedule.trigger();
        List<ScheduleActionExecution> runs;
        do {
            runs = schedule.describe().getInfo().getRecentActions().stream()
                    .map(result -> result.getAction())
                    .toList();
        } while (runs.size() < run);
        var latest = (ScheduleActionExecutionStartWorkflow) runs.get(run - 1);
        engines.awaitEnd(latest.getWorkflowId());
        return latest.getWorkflowId();
    }

    private static ReportStatus status(EmbeddedLab lab, ReportId id) {
        return lab.store.reports().find(id).orElseThrow().status();
    }

    private static OutboxMessage text(RealEngines engines, ReportId id, int sequence) {
        return engines.lab.store.outbox().find(new IntentKey(id, sequence)).orElseThrow();
    }

    private static FileId pdf(Report report) {
        return requireNonNull(report.pdfFile()).fileId();
    }
}
