package io.resultflow.api;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.store.user.NewUser;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API with a token. */
record Caller(ApiServer api, String token) {
    static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = new JsonMapper();

    /** A new staff member of that name in the store, with {@link #PASSWORD}. */
    static User staff(ApiServer api, Role role, boolean mayReadReports, PasswordOrigin origin) {
        String hash = Objects.requireNonNull(api.bean(PasswordEncoder.class).encode(PASSWORD));
        String name = "staff-" + UUID.randomUUID();
        return api.bean(Users.class)
                .create(new NewUser(name, null, hash, "Somebody", role, mayReadReports, origin))
                .orElseThrow();
    }

    /** Somebody new who is logged in. */
    static Caller of(ApiServer api, Role role) {
        return loggedIn(api, staff(api, role, false, PasswordOrigin.OWN));
    }

    static Caller loggedIn(ApiServer api, User user) {
        return new Caller(api, api.login(user.username(), PASSWORD));
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, Map<String, ?> body) {
        return send(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        return api.send(api.request("/api/v1" + path, token)
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    @Override
    public String toString() {
        return "Caller[…]";
    }
}
