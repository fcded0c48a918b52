package io.resultflow.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookSecret;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.store.FreshDatabase;
import io.resultflow.store.Samples;
import io.resultflow.store.TestClock;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.View;
import io.resultflow.store.webhook.Telling;
import io.resultflow.store.webhook.Tellings;
import io.resultflow.store.webhook.Webhook;
import io.resultflow.store.webhook.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events reach a real HTTP server, which answers as it likes. */
class TellerIT {
    private record Call(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile int answer = 204;
    private HttpServer server;
    private DurableMongo engine;
    private FreshDatabase fresh;
    private Webhooks webhooks;
    private Tellings tellings;
    private Reports reports;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        engine = DurableMongo.start(folder.resolve("store"), "127.0.0.1", 0);
        fresh = FreshDatabase.at(engine.uri());
        webhooks = new Webhooks(fresh.database(), clock);
        tellings = new Tellings(fresh.database(), clock);
        reports = new Reports(fresh.database(), clock);
    }

    @AfterEach
    void stop() {
        fresh.close();
        engine.close();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private URI here() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    private Webhook listening(WebhookEvent... events) {
        return webhooks.create(here(), Set.of(events), WebhookSecret.random(new SecureRandom()));
    }

    /** Tells all that is due at the clock's time; answers how many arrived. */
    private int tell(boolean allowPrivate) throws IOException {
        try (WebhookSender sender = new WebhookSender(allowPrivate, Duration.ofSeconds(5))) {
            Teller teller = new Teller(webhooks, tellings, reports, sender, clock);
            int arrived = 0;
            for (Telling telling : tellings.due(100)) {
                arrived += teller.tell(telling) ? 1 : 0;
            }
            return arrived;
        }
    }

    private Telling only(Webhook webhook) {
        return tellings.page(webhook.id(), 1, 10).items().get(0);
    }

    @Test
    void an_event_holds_ids_alone_and_is_signed_with_both_secrets_while_both_count() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_DELIVERED);
        ReportId report = new Samples(fresh.database(), clock).delivered("hash");
        webhooks.rotate(webhook, WebhookSecret.random(new SecureRandom()), Duration.ofHours(1));
        Webhook rotated = webhooks.find(webhook.id()).orElseThrow();

        assertThat(tell(true)).isEqualTo(1);
        assertThat(tell(true)).as("told once").isZero();

        Call call = calls.remove();
        assertThat(call.path()).isEqualTo("/hook");
        assertThat(call.body())
                .isEqualTo("{\"type\":\"report.delivered\",\"timestamp\":\"" + clock.instant()
                        + "\",\"data\":{\"report_id\":\"" + report + "\",\"batch_id\":\""
                        + reports.find(report).orElseThrow().batchId() + "\"}}");
        Instant at = Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp")));
        assertThat(call.header("webhook-signature").split(" "))
                .containsExactly(
                        rotated.secret().sign(call.header("webhook-id"), at, call.body()),
                        webhook.secret().sign(call.header("webhook-id"), at, call.body()));
        assertThat(only(webhook).state()).isEqualTo(Telling.State.DELIVERED);
        assertThat(only(webhook).status()).isEqualTo(204);
    }

    @Test
    void a_redirect_is_a_failure_and_not_followed() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_DELIVERED);
        new Samples(fresh.database(), clock).delivered("hash");
        answer = 307;

        assertThat(tell(true)).isZero();

        assertThat(calls).extracting(Call::path).containsExactly("/hook");
        assertThat(only(webhook).status()).isEqualTo(307);
        assertThat(only(webhook).state()).isEqualTo(Telling.State.PENDING);
    }

    @Test
    void a_name_that_leads_to_this_machine_is_not_called_whatever_was_checked_before() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_DELIVERED);
        new Samples(fresh.database(), clock).delivered("hash");

        assertThat(tell(false)).isZero();
        webhooks.change(
                webhook.id(),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"),
                webhook.events(),
                true);
        clock.pass(Duration.ofSeconds(5));
        assertThat(tell(false)).isZero();

        assertThat(calls).isEmpty();
        assertThat(only(webhook).tries()).isEqualTo(2);
        clock.pass(Duration.ofMinutes(5));
        assertThat(tell(true)).as("allowed, it arrives").isEqualTo(1);
    }

    @Test
    void it_is_tried_under_the_same_id_until_it_arrives() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_DELIVERED);
        new Samples(fresh.database(), clock).delivered("hash");
        answer = 503;
        assertThat(tell(true)).isZero();
        assertThat(tell(true)).as("not at once").isZero();
        assertThat(calls).hasSize(1);
        clock.pass(Duration.ofSeconds(5));
        answer = 200;

        assertThat(tell(true)).isEqualTo(1);

        assertThat(calls)
                .hasSize(2)
                .extracting(call -> call.header("webhook-id"))
                .containsOnly(only(webhook).id());
        assertThat(only(webhook).tries()).isEqualTo(2);
        assertThat(webhooks.find(webhook.id()).orElseThrow().lastSuccessAt()).isEqualTo(clock.instant());
    }

    @Test
    void after_ten_tries_in_three_days_it_is_given_up_and_the_address_told_no_more() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_DELIVERED);
        new Samples(fresh.database(), clock).delivered("hash");
        answer = 500;

        for (int i = 0; i < 10; i++) {
            tell(true);
            clock.pass(Duration.ofHours(24));
        }

        assertThat(calls).hasSize(10);
        assertThat(only(webhook).state()).isEqualTo(Telling.State.FAILED);
        Webhook ended = webhooks.find(webhook.id()).orElseThrow();
        assertThat(ended.active()).isFalse();
        assertThat(ended.disabledAt()).isNotNull();
    }

    @Test
    void an_address_that_says_gone_is_told_no_more() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_DELIVERED);
        new Samples(fresh.database(), clock).delivered("hash");
        answer = 410;

        tell(true);

        assertThat(webhooks.find(webhook.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void a_view_that_was_refused_in_the_end_is_not_told() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_VIEWED);
        Samples samples = new Samples(fresh.database(), clock);
        View view = new View("session", clock.instant(), "192.0.2.1", "Phone/1.0");
        reports.recordView(samples.generated(), view);
        ReportId viewed = samples.delivered("hash");
        reports.recordView(viewed, view);
        clock.pass(Duration.ofSeconds(10));

        assertThat(tell(true)).isEqualTo(1);

        assertThat(calls).hasSize(1).allMatch(call -> call.body().contains(viewed.value()));
        assertThat(tellings.page(webhook.id(), 1, 10).items()).hasSize(1);
    }

    @Test
    void a_test_is_told_once_whatever_comes_of_it() throws Exception {
        Webhook webhook = listening(WebhookEvent.REPORT_VIEWED);
        tellings.add(webhook.id(), WebhookEvent.TEST, "", "now", Duration.ZERO);
        answer = 500;

        tell(true);

        assertThat(calls.remove().body()).contains("\"type\":\"webhook.test\"", "\"data\":{}");
        assertThat(only(webhook).state()).isEqualTo(Telling.State.FAILED);
        assertThat(webhooks.find(webhook.id()).orElseThrow().active()).isTrue();
    }
}
