package io.resultflow.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookSecret;
import io.resultflow.store.Dump;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.View;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens is noted for whoever is told of it, once, and for nobody else. */
public interface WebhooksContract extends OnEngine {
    URI HERE = URI.create("https://here.example/hook");

    private Webhooks webhooks() {
        return new Webhooks(database(), clock());
    }

    private Tellings tellings() {
        return new Tellings(database(), clock());
    }

    private Webhook listening(WebhookEvent... events) {
        return webhooks().create(HERE, Set.of(events), WebhookSecret.random(new SecureRandom()));
    }

    private List<WebhookEvent> noted(Webhook webhook) {
        return tellings().page(webhook.id(), 1, 50).items().stream()
                .map(Telling::event)
                .toList();
    }

    @Test
    default void where_nobody_is_told_nothing_is_noted() {
        new Samples(database(), clock()).delivered("hash");

        assertThat(database().getCollection("webhookTellings").countDocuments()).isZero();
    }

    @Test
    default void each_text_is_noted_once_for_each_address_that_wants_it_however_often_it_is_told() {
        Webhook mine = listening(WebhookEvent.REPORT_DELIVERED);
        Webhook yours = listening(WebhookEvent.REPORT_DELIVERED, WebhookEvent.REPORT_VIEWED);
        Webhook another = listening(WebhookEvent.BATCH_COMPLETED);
        Samples samples = new Samples(database(), clock());

        ReportId id = samples.delivered("first");
        ReportMoves moves = new ReportMoves(database(), clock());
        moves.delivered(id, samples.text("first", 1));
        moves.delivered(id, samples.text("second", 2));

        assertThat(noted(mine)).containsExactly(WebhookEvent.REPORT_DELIVERED, WebhookEvent.REPORT_DELIVERED);
        assertThat(noted(yours)).hasSize(2);
        assertThat(noted(another)).isEmpty();
        assertThat(tellings().due(10))
                .hasSize(4)
                .allMatch(telling -> telling.subject().equals(id.value()));
    }

    @Test
    default void a_view_is_noted_before_it_is_recorded_and_once() {
        Webhook webhook = listening(WebhookEvent.REPORT_VIEWED);
        ReportId id = new Samples(database(), clock()).delivered("hash");
        Reports reports = new Reports(database(), clock());

        reports.recordView(id, new View("one", clock().instant(), "192.0.2.1", "Phone/1.0"));
        reports.recordView(id, new View("two", clock().instant(), "192.0.2.1", "Phone/1.0"));

        assertThat(noted(webhook)).containsExactly(WebhookEvent.REPORT_VIEWED);
        assertThat(tellings().due(10)).isEmpty();
        clock().pass(Duration.ofSeconds(10));
        assertThat(tellings().due(10)).hasSize(1);
    }

    @Test
    default void a_row_that_is_parked_again_later_is_another_event() {
        Webhook webhook = listening(WebhookEvent.REPORT_PARKED);
        ReportId id = new Samples(database(), clock()).pending();
        ReportMoves moves = new ReportMoves(database(), clock());

        moves.parked(id, ProblemCode.FILL_FAILED);
        moves.parked(id, ProblemCode.FILL_FAILED);
        assertThat(noted(webhook)).hasSize(1);
        moves.unparked(id);
        clock().pass(Duration.ofMinutes(1));
        moves.parked(id, ProblemCode.FILL_FAILED);

        assertThat(noted(webhook)).hasSize(2);
    }

    @Test
    default void a_batch_is_completed_once_until_it_is_tried_again() {
        Webhook webhook = listening(WebhookEvent.BATCH_COMPLETED);
        Batch batch = new Samples(database(), clock()).batch(1);
        BatchMoves moves = new BatchMoves(database(), clock());

        moves.move(batch.id(), BatchStatus.PROCESSING);
        moves.move(batch.id(), BatchStatus.COMPLETED);
        moves.move(batch.id(), BatchStatus.COMPLETED);
        assertThat(noted(webhook)).hasSize(1);
        moves.move(batch.id(), BatchStatus.PROCESSING);
        clock().pass(Duration.ofMinutes(1));
        moves.move(batch.id(), BatchStatus.COMPLETED);

        assertThat(noted(webhook)).containsExactly(WebhookEvent.BATCH_COMPLETED, WebhookEvent.BATCH_COMPLETED);
    }

    @Test
    default void a_new_secret_counts_beside_the_old_one_for_a_while() {
        Webhook before = listening(WebhookEvent.REPORT_VIEWED);
        WebhookSecret young = WebhookSecret.random(new SecureRandom());

        webhooks().rotate(before, young, Duration.ofHours(24));

        Webhook after = webhooks().find(before.id()).orElseThrow();
        assertThat(after.secretsAt(clock().instant())).containsExactly(young, before.secret());
        clock().pass(Duration.ofHours(24));
        assertThat(after.secretsAt(clock().instant())).containsExactly(young);
        Dump dump = Dump.of(database());
        assertThat(dump.contains("whsec_")).isFalse();
        assertThat(dump.contains("here.example")).isFalse();
        assertThat(dump.contains("report.viewed")).isTrue();
    }

    @Test
    default void what_staff_change_stays_and_what_they_delete_is_told_no_more() {
        Webhook webhook = listening(WebhookEvent.REPORT_VIEWED);
        URI there = URI.create("https://there.example/");
        webhooks().disable(webhook.id());
        assertThat(webhooks().active()).isEmpty();

        webhooks().change(webhook.id(), there, EnumSet.of(WebhookEvent.BATCH_COMPLETED), true);

        assertThat(webhooks().active()).singleElement().satisfies(changed -> {
            assertThat(changed.url()).isEqualTo(there);
            assertThat(changed.events()).containsExactly(WebhookEvent.BATCH_COMPLETED);
            assertThat(changed.disabledAt()).isNull();
            assertThat(changed.secret()).isEqualTo(webhook.secret());
        });
        assertThat(webhooks().delete(webhook.id())).isTrue();
        assertThat(webhooks().all()).isEmpty();
    }
}
