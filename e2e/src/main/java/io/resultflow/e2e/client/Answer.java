package io.resultflow.e2e.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server said. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** This answer when its status is one of success. */
    public Answer expectSuccess() {
        return status >= 200 && status < 300 ? this : expect(200);
    }

    /** This answer when its status is {@code expected}. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + status + ": " + text());
        }
        return this;
    }
}
