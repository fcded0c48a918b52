package io.resultflow.e2e.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The REST API under {@code /api/v1} as a staff member's program calls it. */
public final class StaffClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String token = "";
    private String language = "en";

    public StaffClient(String url) {
        this.base = url + "/api/v1";
    }

    /** Logs in; every later call carries the token. */
    public StaffClient login(String username, String password) throws IOException, InterruptedException {
        ObjectNode credentials =
                JSON.createObjectNode().put("username", username).put("password", password);
        token = post("/auth/login", credentials).expect(200).json().get("token").asString();
        return this;
    }

    /** The language that every later answer is to speak, such as {@code vi}. */
    public StaffClient speaking(String code) {
        language = code;
        return this;
    }

    /** Uploads a template and answers its id. */
    public String createTemplate(Path file, String name) throws IOException, InterruptedException {
        return uploadTemplate(file.getFileName().toString(), Files.readAllBytes(file), name)
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    /** Uploads a template, whatever comes of it. */
    public Answer uploadTemplate(String filename, byte[] content, String name)
            throws IOException, InterruptedException {
        return post(
                "/templates", new Multipart().file("file", filename, content).field("name", name));
    }

    /** Uploads a spreadsheet, whatever comes of it. */
    public Answer uploadBatch(String filename, byte[] content, String templateId, ObjectNode options)
            throws IOException, InterruptedException {
        return post(
                "/batches",
                new Multipart()
                        .file("file", filename, content)
                        .field("template_id", templateId)
                        .field("name", filename)
                        .field("options", options.toString()));
    }

    /** Options to add to. */
    public static ObjectNode options() {
        return JSON.createObjectNode();
    }

    /** Waits for the verdict whether the template's reports are merged; answers it with its reason. */
    public JsonNode awaitVerdict(String template, Duration atMost) throws IOException, InterruptedException {
        return await(
                        "/templates/" + template,
                        atMost,
                        found -> !found.get("certification")
                                .get("verdict")
                                .asString()
                                .equals("pending"))
                .get("certification");
    }

    /** Polls a batch until {@code done} holds of it. */
    public JsonNode awaitBatch(String id, Duration atMost, Predicate<JsonNode> done)
            throws IOException, InterruptedException {
        return await("/batches/" + id, atMost, done);
    }

    /** Polls what stands at {@code path} until {@code done} holds of it. */
    public JsonNode await(String path, Duration atMost, Predicate<JsonNode> done)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            JsonNode found = get(path).expect(200).json();
            if (done.test(found)) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " is not there yet: " + found);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** Polls a batch until it is completed. */
    public JsonNode awaitCompleted(String id, Duration atMost) throws IOException, InterruptedException {
        return awaitBatch(id, atMost, batch -> batch.get("status").asString().equals("completed"));
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 1; ; page++) {
            String query = (path.contains("?") ? "&" : "?") + "size=" + PAGE + "&page=" + page;
            JsonNode list = get(path + query).expect(200).json();
            list.get("items").forEach(items::add);
            if (list.get("items").size() < PAGE
                    || items.size() >= list.get("total").asInt()) {
                return items;
            }
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    public Answer post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public Answer put(String path, JsonNode body) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    public Answer post(String path, Multipart body) throws IOException, InterruptedException {
        BodyPublisher publisher = body.publisher();
        return send(request(path).header("Content-Type", body.contentType()).POST(publisher));
    }

    public Answer put(String path, Multipart body) throws IOException, InterruptedException {
        BodyPublisher publisher = body.publisher();
        return send(request(path).header("Content-Type", body.contentType()).PUT(publisher));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(5))
                .header("Accept-Language", language);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
