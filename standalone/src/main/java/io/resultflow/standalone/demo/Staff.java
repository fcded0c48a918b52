package io.resultflow.standalone.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the REST API that the demo makes, as the admin. */
final class Staff {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String BOUNDARY = "resultflow-demo-boundary";
    private static final int PAGE = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String token;

    /**
     * Logs in.
     *
     * @throws DemoFailure when the answer is not what was asked for; so do all calls below
     */
    Staff(String url, String password) throws IOException, InterruptedException {
        this.api = url + "/api/v1";
        byte[] body = JSON.writeValueAsBytes(Map.of("username", "admin", "password", password));
        this.token = send(HttpRequest.newBuilder(URI.create(api + "/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)))
                .path("token")
                .asString();
    }

    /** The id of the template with this name, uploaded when it is not there yet. */
    String template(String name, Path file) throws IOException, InterruptedException {
        for (JsonNode template : all("/templates")) {
            if (name.equals(template.path("name").asString())) {
                return template.path("id").asString();
            }
        }
        return upload("/templates", file, Map.of("name", name)).path("id").asString();
    }

    /** Uploads a spreadsheet, the same one again too, and starts it; the batch. */
    JsonNode batch(String name, Path file, String template) throws IOException, InterruptedException {
        String options = JSON.writeValueAsString(Map.of("start", true, "region", "VN", "confirm_duplicate", true));
        return upload("/batches", file, Map.of("name", name, "template_id", template, "options", options));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(authorized(path).GET());
    }

    /** Every item of a list. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        int before;
        int page = 1;
        do {
            before = items.size();
            get(path + "?size=" + PAGE + "&page=" + page++).path("items").forEach(items::add);
        } while (items.size() - before == PAGE);
        return items;
    }

    private JsonNode upload(String path, Path file, Map<String, String> fields)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"" + file.getFileName() + "\"", Files.readAllBytes(file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(authorized(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.timeout(LIMIT).build();
        HttpResponse<byte[]> answer = http.send(whole, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new DemoFailure(whole.method() + " " + whole.uri().getPath() + " answered " + answer.statusCode()
                    + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }
}
