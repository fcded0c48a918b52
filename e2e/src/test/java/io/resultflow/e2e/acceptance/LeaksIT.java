package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resultflow.e2e.client.CustomerClient;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import io.resultflow.e2e.system.RunningSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day on which much goes wrong: a gateway that refuses a text, wrong passwords, a lost link, results that were wrong, unknown
 * links, calls that make no sense.
 */
class LeaksIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final String ANOTHER_NAME = "Trịnh Thị Rò Rỉ";

    /** Wrong passwords that lock a link. */
    private static final int TRIES = 5;

    @TempDir
    Path home;

    private final Queue<JsonNode> texts = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_tells_who_the_customers_are_when_things_go_wrong() throws Exception {
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::take);
        gateway.start();
        try (RunningSystem system = RunningSystem.start(
                Lab.ROOT,
                home,
                List.of("-Xmx1g"),
                Map.of(
                        "RESULTFLOW_SMS_PROVIDER", "http",
                        "RESULTFLOW_SMS_HTTP_URL",
                                "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send",
                        "RESULTFLOW_SMS_HTTP_BODY", "{\"to\":\"{{to}}\",\"body\":\"{{text}}\"}"))) {
            Leaks leaks = Leaks.of(Lab.SHEET, Lab.HEADER);

            run(system, leaks);

            texts.forEach(leaks::text);
            leaks.assertNoneIn(system);
        } finally {
            gateway.stop(0);
        }
    }

    /** Takes every text but the first. */
    private void take(HttpExchange exchange) throws IOException {
        boolean refused = texts.isEmpty();
        texts.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        byte[] answer = refused ? "{\"error\":\"no such number\"}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(refused ? 422 : 200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void run(RunningSystem system, Leaks leaks) throws Exception {
        StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
        String batch = Lab.start(staff);
        JsonNode progress = staff.awaitCompleted(batch, Duration.ofMinutes(3)).get("progress");
        assertThat(progress.get("parked").asInt())
                .as("the text that was refused")
                .isEqualTo(1);

        List<JsonNode> sent = texts.stream().skip(1).toList();
        sent.forEach(leaks::text);
        for (JsonNode message : sent) {
            Text text = Text.of(message);
            leaks.assertNoneIn(new CustomerClient().enter(text.link(), wrong(text)), "the answer to a wrong password");
        }
        Outcome.open(sent.get(0));
        CustomerClient stranger = new CustomerClient();
        leaks.assertNoneIn(stranger.pdf(Text.of(sent.get(1)).link()), "the answer to who has no session");
        leaks.assertNoneIn(stranger.open(system.url() + "/r/" + "A".repeat(22)), "the page of an unknown link");

        renew(staff, batch, Text.of(sent.get(1)), leaks);
        correct(staff, batch, leaks);
        JsonNode report = reports(staff, batch, "delivered").get(0);
        staff.post("/reports/" + id(report) + "/resend", StaffClient.options().put("reason", "lost it"))
                .expect(202);
        leaks.assertNoneIn(staff.post("/batches/" + batch + "/start", StaffClient.options()), "a refused start");
        leaks.assertNoneIn(staff.get("/reports/" + "0".repeat(24)), "an unknown report");
        leaks.assertNoneIn(staff.get("/reports?phone=nobody"), "a phone that is none");
        leaks.assertNoneIn(
                staff.uploadBatch("results.xlsx", new byte[] {1, 2, 3}, template(staff), StaffClient.options()),
                "a file that is none");
        leaks.assertNoneIn(staff.get("/audit.jsonl").expect(200), "the audit log");
    }

    /** A link that wrong passwords have locked is renewed on its page. */
    private static void renew(StaffClient staff, String batch, Text locked, Leaks leaks) throws Exception {
        String wrong = wrong(locked);
        CustomerClient customer = new CustomerClient();
        for (int i = 1; i < TRIES; i++) {
            customer.enter(locked.link(), wrong);
        }
        leaks.assertNoneIn(customer.renew(locked.link()), "the page after asking for a new link");
        staff.await(
                "/batches/" + batch + "/reports?size=200",
                AT_MOST,
                list -> list.get("items")
                        .valueStream()
                        .anyMatch(report ->
                                report.path("delivery").path("sequence").asInt(0) == 2));
    }

    /** A value for who has read the old one, and a result that was somebody else's at another phone. */
    private static void correct(StaffClient staff, String batch, Leaks leaks) throws Exception {
        ObjectNode value = StaffClient.options().put("reason", "a typing error");
        value.putObject("values").put("Glucose", "6.2");
        awaitDelivered(staff, reports(staff, batch, "viewed").get(0), value);
        leaks.also(ANOTHER_NAME);
        awaitDelivered(
                staff,
                reports(staff, batch, "delivered").get(1),
                StaffClient.options()
                        .put("reason", "another patient")
                        .put("customer_name", ANOTHER_NAME)
                        .put("phone", "0590 000 997"));
    }

    private static void awaitDelivered(StaffClient staff, JsonNode old, ObjectNode correction) throws Exception {
        JsonNode newer = staff.post("/reports/" + id(old) + "/correct", correction)
                .expect(201)
                .json();
        staff.await(
                "/reports/" + id(newer),
                AT_MOST,
                report -> report.get("status").asString().equals("delivered"));
    }

    private static List<JsonNode> reports(StaffClient staff, String batch, String status) throws Exception {
        return staff.all("/batches/" + batch + "/reports?status=" + status);
    }

    private static String template(StaffClient staff) throws Exception {
        return id(staff.all("/templates").get(0));
    }

    private static String wrong(Text text) {
        return text.password().equals("000000") ? "000001" : "000000";
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asString();
    }
}
