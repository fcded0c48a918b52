package io.resultflow.api;

import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.store.user.NewUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The api, started once for all tests of this module, and a caller of it. */
final class ApiServer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ApiServer ONE = new ApiServer();
    private final ConfigurableApplicationContext context;
    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final String admin;

    private ApiServer() {
        SpringApplication application = new SpringApplication(TestApplication.class);
        application.setDefaultProperties(Map.of(
                "resultflow.lab.name", "Phòng xét nghiệm Hoa Sen",
                "resultflow.lab.contact", "hotro@hoasen.example",
                "resultflow.lab.phone", "1900 0000",
                "server.port", "0",
                "server.address", "127.0.0.1",
                "resultflow.home", Engines.home().toString(),
                "resultflow.engine-timeout", "3s",
                "resultflow.preview-timeout", "2s",
                // Tests put the clock forward by days.
                "resultflow.staff-session", "365d",
                "management.endpoint.health.show-details", "always"));
        application.setBannerMode(Banner.Mode.OFF);
        context = application.run("--resultflow.sms.segment-price=350.5", "--resultflow.sms.currency=VND");
        url = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        admin = login("admin", adminPassword());
    }

    static ApiServer get() {
        return ONE;
    }

    /** A bean of the running application. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A bean of which there are several of its type. */
    <T> T bean(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    String url() {
        return url;
    }

    /** What the server said. */
    record Answer(int status, HttpResponse<byte[]> response) {
        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String code() {
            return json().get("code").asString();
        }
    }

    String adminToken() {
        return admin;
    }

    Answer get(String path) {
        return send(request(path, admin).GET());
    }

    Answer delete(String path) {
        return send(request(path, admin).DELETE());
    }

    Answer post(String path, Object body) {
        return send(json(path, admin).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body) {
        return send(json(path, admin).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a multipart form as an admin; {@code headers} besides. */
    Answer upload(String path, Form form, String... headers) {
        HttpRequest.Builder request = request(path, admin).header("Content-Type", form.contentType());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String login(String username, String password) {
        Answer answer = send(json("/api/v1/auth/login", "")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("username", username, "password", password)))));
        return answer.json().get("token").asString();
    }

    /** The token of a new staff member. */
    String loginAs(io.resultflow.domain.user.Role role) {
        String name = "user-" + UUID.randomUUID();
        var passwords = bean(org.springframework.security.crypto.password.PasswordEncoder.class);
        String hash = java.util.Objects.requireNonNull(passwords.encode("a password"));
        bean(io.resultflow.store.user.Users.class)
                .create(new NewUser(name, null, hash, "Somebody", role, false, PasswordOrigin.OWN));
        return login(name, "a password");
    }

    String adminPassword() {
        try {
            return Files.readString(Engines.home().resolve("admin-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder json(String path, String token) {
        return request(path, token).header("Content-Type", "application/json");
    }
}
