package io.resultflow.workers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.report.CorrectionOrder;
import io.resultflow.store.report.Report;
import io.resultflow.workflows.WorkflowIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What staff asks of reports that were sent, on the real engines. With {@code -Dresultflow.record=<folder>} it leaves the
 * histories there that {@code ReplayTest} replays.
 */
@Timeout(300)
class SentReportsIT {
    @TempDir
    private static Path folder;

    private static RealEngines engines;
    private static final Deque<ReportId> SENT = new ArrayDeque<>();

    @BeforeAll
    static void send() throws IOException, InterruptedException {
        engines = new RealEngines(folder, RealEngines.Setting.USUAL);
        BatchId batch = engines.started().id();
        engines.awaitEnd(batch);
        SENT.addAll(engines.lab.reports(batch));
    }

    @AfterAll
    static void close() {
        engines.close();
    }

    @Test
    void a_report_that_is_resent_has_two_texts_whose_links_both_open() throws Exception {
        Report sent = found(SENT.removeFirst());

        engines.resend(sent, command(AuditAction.REPORT_RESENT, sent));
        Histories.awaitTimer(engines.client, WorkflowIds.report(sent.id()), 2);

        for (int sequence : new int[] {1, 2}) {
            OutboxMessage text = text(new IntentKey(sent.id(), sequence));
            assertThat(text.to()).isEqualTo(sent.customerPhone());
            assertThat(state(text)).isEqualTo(LinkState.ACTIVE);
        }
        record(WorkflowIds.report(sent.id()), sent, "report-resent");
    }

    @Test
    void a_report_that_is_corrected_ends_and_its_next_version_is_made_and_sent() throws Exception {
        Report sent = found(SENT.removeFirst());
        CorrectionOrder order = engines.lab.orderedGlucose(sent.id(), "6.2", true);

        ReportId next = engines.command(sent, workflow -> workflow::correct, order.id(), ReportId.class);
        engines.awaitEnd(WorkflowIds.report(sent.id()));
        Histories.awaitTimer(engines.client, WorkflowIds.report(next), 1);

        assertThat(found(sent.id()).status()).isEqualTo(ReportStatus.REVOKED);
        Report newer = found(next);
        assertThat(newer.version()).isEqualTo(2);
        assertThat(newer.status()).isEqualTo(ReportStatus.DELIVERED);
        assertThat(state(text(new IntentKey(next, 2, 1)))).isEqualTo(LinkState.ACTIVE);
        record(WorkflowIds.report(sent.id()), sent, "report-corrected");
        record(WorkflowIds.report(next), newer, "report-next-version");
    }

    @Test
    void a_report_that_is_withdrawn_ends_and_its_customer_is_told() throws Exception {
        Report sent = found(SENT.removeFirst());

        assertThat(engines.command(
                        sent,
                        workflow -> workflow::revoke,
                        command(AuditAction.REPORT_REVOKED, sent),
                        ReportStatus.class))
                .isEqualTo(ReportStatus.REVOKED);
        engines.awaitEnd(WorkflowIds.report(sent.id()));
        engines.awaitEnd(WorkflowIds.notice(sent.id()));

        OutboxMessage notice = text(IntentKey.ofNotice(sent.id(), 1));
        assertThat(notice.to()).isEqualTo(sent.customerPhone());
        assertThat(requireNonNull(notice.body())).contains("DA BI THU HOI");
        record(WorkflowIds.report(sent.id()), sent, "report-withdrawn");
        record(WorkflowIds.notice(sent.id()), sent, "notice");
    }

    /** Of which its customer is told, where that is a matter of choice. */
    private static CommandId command(AuditAction action, Report report) {
        return engines.lab
                .store
                .commands()
                .record(new NewCommand(
                        action, Subject.of(report.id()), RealEngines.ADMIN.user(), "somebody asked", null, true));
    }

    private static Report found(ReportId id) {
        return engines.lab.store.reports().find(id).orElseThrow();
    }

    private static OutboxMessage text(IntentKey key) {
        return engines.lab.store.outbox().find(key).orElseThrow();
    }

    private static LinkState state(OutboxMessage text) {
        return engines.lab
                .store
                .links()
                .findByHash(text.tokenHash())
                .orElseThrow()
                .state();
    }

    private static void record(String workflowId, Report report, String name) throws IOException {
        Histories.assertNothingPersonal(engines.client, workflowId, report);
        Histories.record(engines.client, workflowId, name);
    }
}
