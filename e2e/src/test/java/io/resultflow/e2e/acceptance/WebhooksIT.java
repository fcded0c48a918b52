package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.RunningSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program is told what happens, over HTTP from beginning to end. */
class WebhooksIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path home;

    private final Set<JsonNode> arrived = ConcurrentHashMap.newKeySet();

    @Test
    void events_outlive_a_killed_process() throws Exception {
        HttpServer program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/", this::take);
        program.start();
        try (RunningSystem system = RunningSystem.start(
                Lab.ROOT, home, List.of("-Xmx1g"), Map.of("RESULTFLOW_WEBHOOKS_ALLOWPRIVATE", "true"))) {
            StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
            String webhook =
                    listen(staff, "http://127.0.0.1:" + program.getAddress().getPort() + "/hook");
            String batch = Lab.start(staff);
            awaitDeliveries(
                    staff,
                    webhook,
                    all -> all.stream().filter(WebhooksIT::hasArrived).count() > 3);

            system.java().destroyForcibly();
            system.java().onExit().get();
            system.startAgain();

            staff.login("admin", system.adminPassword());
            staff.awaitCompleted(batch, Duration.ofMinutes(4));
            awaitDeliveries(staff, webhook, all -> all.stream().allMatch(WebhooksIT::hasArrived));
            Set<String> reports = staff.all("/batches/" + batch + "/reports").stream()
                    .map(report -> report.get("id").asString())
                    .collect(Collectors.toSet());
            assertThat(told("report.delivered", "report_id")).isEqualTo(reports);
            assertThat(told("batch.completed", "batch_id")).containsExactly(batch);
            assertThat(arrived)
                    .allSatisfy(event ->
                            assertThat(event.get("data").propertyNames()).isSubsetOf("report_id", "batch_id"));
        } finally {
            program.stop(0);
        }
    }

    private static void awaitDeliveries(StaffClient staff, String webhook, Predicate<List<JsonNode>> done)
            throws Exception {
        staff.await(
                "/webhooks/" + webhook + "/deliveries?size=200",
                Duration.ofMinutes(4),
                deliveries -> done.test(deliveries.get("items").valueStream().toList()));
    }

    private static boolean hasArrived(JsonNode delivery) {
        return delivery.get("status").asString().equals("delivered");
    }

    private Set<String> told(String type, String id) {
        return arrived.stream()
                .filter(event -> event.get("type").asString().equals(type))
                .map(event -> event.get("data").path(id).asString(""))
                .collect(Collectors.toSet());
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        arrived.add(JSON.readTree(body));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static String listen(StaffClient staff, String url) throws Exception {
        JsonNode asked =
                JSON.readTree("{\"events\":[\"report.delivered\",\"batch.completed\"],\"url\":\"" + url + "\"}");
        JsonNode made = staff.post("/webhooks", asked).expect(201).json();
        assertThat(made.get("secret").asString()).startsWith("whsec_");
        String id = made.get("id").asString();
        assertThat(staff.get("/webhooks/" + id).json().has("secret"))
                .as("shown once")
                .isFalse();
        // Those who note what happens look every three seconds who is told.
        staff.post("/webhooks/" + id + "/test", StaffClient.options()).expect(202);
        awaitDeliveries(staff, id, test -> test.stream().allMatch(WebhooksIT::hasArrived));
        return id;
    }
}
