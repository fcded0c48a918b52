package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.store.user.User;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff accounts over HTTP: handed-out passwords, sessions, what an admin may do to others. */
class AccountsIT {
    private static final String NEW_PASSWORD = "a quite different sentence";
    private final ApiServer api = ApiServer.get();
    private final Caller admin = Caller.of(api, Role.ADMIN);

    @Test
    void a_handed_out_password_opens_nothing_but_its_own_change() {
        String name = "new-" + UUID.randomUUID();
        Answer made = admin.post("/users", Map.of("username", name, "full_name", "Somebody New", "role", "viewer"));
        assertThat(made.status()).isEqualTo(201);
        String handed = made.json().get("password").asString();

        Answer login = login(name, handed);
        assertThat(login.json().get("user").get("must_change_password").asBoolean())
                .isTrue();
        Caller caller = new Caller(api, login.json().get("token").asString());
        assertThat(caller.get("/batches").code()).isEqualTo("password_change_required");
        assertThat(caller.post("/auth/api-keys", Map.of("name", "x", "scope", "read"))
                        .code())
                .isEqualTo("password_change_required");
        assertThat(caller.get("/auth/me").status()).isEqualTo(200);

        assertThat(change(caller, handed, "short").code()).isEqualTo("password_too_weak");
        assertThat(change(caller, handed, name + " and more").code()).isEqualTo("password_too_weak");
        assertThat(change(caller, handed, handed).code()).isEqualTo("password_too_weak");
        assertThat(change(caller, "not it", NEW_PASSWORD).status()).isEqualTo(422);
        assertThat(change(caller, handed, NEW_PASSWORD).status()).isEqualTo(204);

        assertThat(caller.get("/batches").status()).isEqualTo(200);
        assertThat(login(name, handed).code()).isEqualTo("wrong_credentials");
        assertThat(login(name, NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void the_first_admins_password_is_to_be_changed_by_a_person_and_serves_programs_meanwhile() {
        Answer me = api.get("/api/v1/auth/me");
        assertThat(me.json().get("username").asString()).isEqualTo("admin");
        assertThat(me.json().get("must_change_password").asBoolean()).isTrue();
        assertThat(api.get("/api/v1/batches").status()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_every_other_login() {
        User user = Caller.staff(api, Role.VIEWER, false, PasswordOrigin.OWN);
        Caller here = Caller.loggedIn(api, user);
        Caller elsewhere = Caller.loggedIn(api, user);

        assertThat(change(here, Caller.PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);

        assertThat(here.get("/auth/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one() {
        User user = Caller.staff(api, Role.VIEWER, false, PasswordOrigin.OWN);
        Caller here = Caller.loggedIn(api, user);
        Caller elsewhere = Caller.loggedIn(api, user);

        JsonNode sessions = here.get("/auth/sessions").json().get("items");
        assertThat(sessions).hasSize(2).allSatisfy(session -> {
            assertThat(session.get("ip_address").asString()).isEqualTo("127.0.0.1");
            assertThat(session.get("user_agent").asString()).startsWith("Java-http-client");
            assertThat(session.get("last_used_at").asString()).isNotBlank();
        });
        String other = other(sessions);
        assertThat(Caller.of(api, Role.VIEWER).delete("/auth/sessions/" + other).status())
                .isEqualTo(404);
        assertThat(here.delete("/auth/sessions/" + other).status()).isEqualTo(204);

        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
        assertThat(here.get("/auth/me").status()).isEqualTo(200);

        String mine =
                here.get("/auth/sessions").json().get("items").get(0).get("id").asString();
        assertThat(admin.delete("/users/" + user.id() + "/sessions/" + mine).status())
                .isEqualTo(204);
        assertThat(here.get("/auth/me").status()).isEqualTo(401);
    }

    private static String other(JsonNode sessions) {
        for (JsonNode session : sessions) {
            if (!session.get("current").asBoolean()) {
                return session.get("id").asString();
            }
        }
        throw new AssertionError("there is no other session");
    }

    @Test
    void whoever_is_made_inactive_is_out_at_once_with_all_keys() {
        User user = Caller.staff(api, Role.ADMIN, false, PasswordOrigin.OWN);
        Caller caller = Caller.loggedIn(api, user);
        Caller program = new Caller(
                api,
                caller.post("/auth/api-keys", Map.of("name", "a program", "scope", "read"))
                        .json()
                        .get("key")
                        .asString());
        assertThat(program.get("/batches").status()).isEqualTo(200);

        Answer changed = admin.send("PATCH", "/users/" + user.id(), Map.of("is_active", false));
        assertThat(changed.json().get("is_active").asBoolean()).isFalse();

        assertThat(caller.get("/auth/me").status()).isEqualTo(401);
        assertThat(program.get("/batches").status()).isEqualTo(401);
        assertThat(login(user.username(), Caller.PASSWORD).code()).isEqualTo("wrong_credentials");
    }

    @Test
    void a_role_is_taken_at_once_and_a_grant_lets_a_viewer_read_reports() {
        User user = Caller.staff(api, Role.VIEWER, false, PasswordOrigin.OWN);
        Caller caller = Caller.loggedIn(api, user);
        String pdf = "/reports/0123456789abcdef01234567/pdf";
        assertThat(caller.get(pdf).code()).isEqualTo("forbidden");

        admin.send("PATCH", "/users/" + user.id(), Map.of("may_read_reports", true));
        assertThat(caller.get(pdf).code()).isEqualTo("not_found");

        admin.send("PATCH", "/users/" + user.id(), Map.of("may_read_reports", false));
        assertThat(caller.get(pdf).code()).isEqualTo("forbidden");
    }

    @Test
    void a_reset_password_ends_every_login_and_must_be_changed() {
        User user = Caller.staff(api, Role.VIEWER, false, PasswordOrigin.OWN);
        Caller caller = Caller.loggedIn(api, user);

        String handed = admin.post("/users/" + user.id() + "/password", Map.of())
                .json()
                .get("password")
                .asString();

        assertThat(caller.get("/auth/me").status()).isEqualTo(401);
        assertThat(login(user.username(), Caller.PASSWORD).status()).isEqualTo(401);
        Caller again = new Caller(
                api, login(user.username(), handed).json().get("token").asString());
        assertThat(again.get("/batches").code()).isEqualTo("password_change_required");
    }

    @Test
    void a_user_name_is_taken_once_and_a_bad_one_is_refused() {
        String name = "twice-" + UUID.randomUUID();
        Map<String, String> somebody = Map.of("username", name, "full_name", "Somebody");
        assertThat(admin.post("/users", somebody).status()).isEqualTo(201);
        assertThat(admin.post("/users", somebody).code()).isEqualTo("username_taken");
        assertThat(admin.post("/users", Map.of("username", "Với dấu", "full_name", "Somebody"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/users", Map.of("username", "no-name-" + UUID.randomUUID()))
                        .status())
                .isEqualTo(422);
    }

    private static Answer change(Caller caller, String current, String next) {
        return caller.post("/auth/password", Map.of("current_password", current, "new_password", next));
    }

    private Answer login(String name, String password) {
        return new Caller(api, "").post("/auth/login", Map.of("username", name, "password", password));
    }
}
