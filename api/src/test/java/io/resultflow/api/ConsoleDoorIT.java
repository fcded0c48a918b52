package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.api.ConsoleBrowser.Page;
import io.resultflow.api.security.BearerToken;
import io.resultflow.api.security.Call;
import io.resultflow.api.security.Calls;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Staff's way in with a browser, over HTTP: it is the API's own way in, told in pages. */
class ConsoleDoorIT {
    private static final ApiServer API = ApiServer.get();
    private static final String NEW_PASSWORD = "a quite different sentence";
    private final ConsoleBrowser browser = new ConsoleBrowser(API);

    @Test
    void whoever_is_not_signed_in_is_asked_to_and_then_sees_the_page_that_was_asked_for() {
        User user = somebody(PasswordOrigin.OWN);
        Page first = browser.open("/console/password?lang=en");
        assertThat(first.status()).isEqualTo(303);
        String asked = first.header("Location");
        assertThat(asked).startsWith("/console/sign-in?to=").doesNotContain("why=");

        Page form = browser.open(asked);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("name=\"to\" value=\"/console/password?lang=en\"");
        Page in = browser.post(
                "/console/sign-in",
                "username",
                user.username(),
                "password",
                Caller.PASSWORD,
                "to",
                "/console/password?lang=en");

        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/console/password?lang=en");
        assertThat(browser.open("/console/password?lang=en").status()).isEqualTo(200);
    }

    @Test
    void the_cookie_holds_the_token_of_a_login_and_goes_to_the_console_alone() {
        User user = somebody(PasswordOrigin.OWN);
        Page in = browser.signIn(user.username(), Caller.PASSWORD);
        assertThat(in.header("Set-Cookie")).contains("; Path=/console;", "; HttpOnly", "; SameSite=Strict");
        Caller same = new Caller(API, token());
        assertThat(same.get("/auth/me").json().get("username").asString()).isEqualTo(user.username());

        Answer ridden = API.send(API.request("/api/v1/auth/me", "")
                .header("Cookie", "staff=" + token())
                .GET());
        assertThat(ridden.status()).as("the API takes no cookie").isEqualTo(401);
    }

    @Test
    void the_key_of_a_program_and_a_made_up_token_open_no_page() {
        String key = Caller.of(API, Role.ADMIN)
                .post("/auth/api-keys", Map.of("name", "a program", "scope", "operate"))
                .json()
                .get("key")
                .asString();
        for (String secret : List.of(key, BearerToken.random().plain(), "")) {
            browser.forge(secret);
            assertThat(browser.open("/console").status()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/console", "/console/../r/x", "/console\r\nX: 1"})
    void signing_in_leads_to_a_page_of_the_console_and_nowhere_else(String to) {
        Page in = browser.post(
                "/console/sign-in",
                "username",
                somebody(PasswordOrigin.OWN).username(),
                "password",
                Caller.PASSWORD,
                "to",
                to);
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo("/console");
        assertThat(in.header("X")).isEmpty();
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_told_alike() {
        String known = somebody(PasswordOrigin.OWN).username();
        String unknown = "staff-" + UUID.randomUUID();
        Page wrong = browser.signIn(known, "not it at all");
        Page nobody = browser.signIn(unknown, "not it at all");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(wrong.text()).contains("User name or password is wrong.");
        assertThat(nobody.text().replace(unknown, known)).isEqualTo(wrong.text());
        assertThat(browser.token()).isNull();
    }

    @Test
    void wrong_tries_are_counted_with_those_of_the_API_and_the_page_says_how_long_to_wait() {
        String name = somebody(PasswordOrigin.OWN).username();
        for (int i = 0; i < 3; i++) {
            assertThat(browser.signIn(name, "guess").status()).isEqualTo(403);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(apiLogin(name, "guess").text()).contains("wrong_credentials");
        }
        Page slowed = browser.signIn(name, Caller.PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 31);
        assertThat(slowed.text()).containsPattern("Please wait [0-9]{1,2} seconds");
        assertThat(browser.token()).isNull();
        assertThat(apiLogin(name, Caller.PASSWORD).status()).isEqualTo(429);
    }

    private Page apiLogin(String name, String password) {
        return browser.send(
                "POST /api/v1/auth/login",
                List.of("Content-Type: application/json"),
                "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLEAGUE", "INSTALLATION"})
    void a_first_password_leads_to_its_change_and_to_nothing_else(PasswordOrigin origin) {
        User user = somebody(origin);
        browser.signIn(user.username(), Caller.PASSWORD);
        for (Page elsewhere : List.of(
                browser.open("/console"),
                browser.open("/console/anything"),
                browser.post("/console/sessions/end", "session", "0123456789abcdef01234567"))) {
            assertThat(elsewhere.status()).isEqualTo(303);
            assertThat(elsewhere.header("Location")).isEqualTo("/console/password");
        }
        assertThat(browser.open("/console/password").text()).contains("Choose your own password");

        assertThat(change("", NEW_PASSWORD, NEW_PASSWORD)).contains("fill in all three fields");
        assertThat(change(Caller.PASSWORD, NEW_PASSWORD, "another")).contains("not the same in both fields");
        assertThat(change(Caller.PASSWORD, Caller.PASSWORD, Caller.PASSWORD)).contains("choose another");
        assertThat(change("not it", NEW_PASSWORD, NEW_PASSWORD)).contains("current password is not right");
        assertThat(change(Caller.PASSWORD, "short", "short")).contains("too easy to guess", "at least 12 characters");
        String named = user.username() + " and more";
        assertThat(change(Caller.PASSWORD, named, named)).contains("too easy to guess");
        assertThat(browser.open("/console").status()).isEqualTo(303);

        Page changed = changed(Caller.PASSWORD, NEW_PASSWORD, NEW_PASSWORD);
        assertThat(changed.status()).isEqualTo(303);
        assertThat(browser.open(changed.header("Location")).text()).contains("Your password was changed.");
        assertThat(new Caller(API, token())
                        .get("/auth/me")
                        .json()
                        .get("must_change_password")
                        .asBoolean())
                .isFalse();
    }

    /** What the page says that asks again. */
    private String change(String current, String chosen, String again) {
        Page answer = changed(current, chosen, again);
        assertThat(answer.status()).isEqualTo(422);
        return answer.text();
    }

    private Page changed(String current, String chosen, String again) {
        return browser.post("/console/password", "current", current, "chosen", chosen, "again", again);
    }

    @Test
    void a_new_password_ends_every_other_login() {
        User user = somebody(PasswordOrigin.OWN);
        Caller elsewhere = Caller.loggedIn(API, user);
        browser.signIn(user.username(), Caller.PASSWORD);
        assertThat(changed(Caller.PASSWORD, NEW_PASSWORD, NEW_PASSWORD).status())
                .isEqualTo(303);
        assertThat(browser.open("/console").status()).isEqualTo(200);
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
    }

    static Stream<String> forms() {
        return Calls.CONSOLE.stream()
                .filter(call -> call.method().name().equals("POST"))
                .map(Call::path);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_that_does_not_say_where_it_comes_from_is_refused_by_a_page(String form) {
        User user = somebody(PasswordOrigin.OWN);
        browser.signIn(user.username(), Caller.PASSWORD);
        for (String forged : List.of("Origin: null", "Origin: https://evil.example", "Sec-Fetch-Site: cross-site")) {
            Page answer =
                    browser.postWith(List.of(forged), form, "username", user.username(), "password", Caller.PASSWORD);
            assertThat(answer.status()).as(form + " " + forged).isEqualTo(403);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.text()).contains("This form did not come from these pages");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
        assertThat(browser.open("/console").status()).as("still signed in").isEqualTo(200);
    }

    @Test
    void a_form_that_names_us_as_its_origin_is_taken() {
        Page in = browser.postWith(
                List.of("Origin: " + API.url(), "Sec-Fetch-Site: same-origin"),
                "/console/sign-in",
                "username",
                somebody(PasswordOrigin.OWN).username(),
                "password",
                Caller.PASSWORD);
        assertThat(in.status()).isEqualTo(303);
    }

    @Test
    void a_login_that_was_ended_elsewhere_asks_to_sign_in_again_and_leads_back() {
        User user = somebody(PasswordOrigin.OWN);
        browser.signIn(user.username(), Caller.PASSWORD);
        Caller.of(API, Role.ADMIN).delete("/users/" + user.id() + "/sessions/" + session(new Caller(API, token())));
        assertAskedAgain();
    }

    @Test
    void a_login_whose_time_is_over_asks_to_sign_in_again_and_leads_back() {
        User user = somebody(PasswordOrigin.OWN);
        browser.signIn(user.username(), Caller.PASSWORD);
        API.bean(MongoDatabase.class)
                .getCollection(CollectionNames.STAFF_SESSIONS)
                .updateOne(
                        new Document(Fields.ID, new BearerToken(token()).hash()),
                        new Document("$set", new Document(Fields.EXPIRES_AT, Instant.EPOCH)));
        assertAskedAgain();
    }

    private void assertAskedAgain() {
        Page asked = browser.open("/console/password");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("Location")).contains("to=%2Fconsole%2Fpassword", "why=ended");
        assertThat(browser.token()).as("the cookie is taken back").isNull();
        assertThat(browser.open(asked.header("Location")).text())
                .contains("Your session has ended.", "value=\"/console/password\"");
    }

    @Test
    void ones_logins_are_listed_wherever_they_were_made_and_ended_one_by_one() {
        User user = somebody(PasswordOrigin.OWN);
        Caller program = Caller.loggedIn(API, user);
        browser.signIn(user.username(), Caller.PASSWORD);
        Page home = browser.open("/console");
        assertThat(home.text())
                .contains("Somebody", user.username(), "Viewer", "from 127.0.0.1", "from " + browser.address())
                .containsOnlyOnce("action=\"/console/sessions/end\"")
                .containsOnlyOnce("this one");

        Caller stranger = Caller.of(API, Role.VIEWER);
        for (String none : List.of(session(stranger), "nonsense")) {
            assertThat(browser.post("/console/sessions/end", "session", none).status())
                    .isEqualTo(404);
        }
        assertThat(browser.post("/console/sessions/end").status()).isEqualTo(404);
        assertThat(stranger.get("/auth/me").status()).isEqualTo(200);

        Page ended = browser.post("/console/sessions/end", "session", session(program));
        assertThat(browser.open(ended.header("Location")).text())
                .contains("That session was ended.")
                .doesNotContain("from 127.0.0.1");
        assertThat(program.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_login_itself() {
        browser.signIn(somebody(PasswordOrigin.OWN).username(), Caller.PASSWORD);
        String token = token();
        Page out = browser.post("/console/sign-out");
        assertThat(out.status()).isEqualTo(303);
        assertThat(browser.token()).isNull();
        assertThat(browser.open(out.header("Location")).text()).contains("You have signed out.");
        assertThat(new Caller(API, token).get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void a_second_factor_is_asked_for_before_anybody_is_in() throws Exception {
        User user = somebody(PasswordOrigin.OWN);
        List<String> recovery = new ArrayList<>();
        AuthenticatorApp phone = AuthenticatorApp.enrolled(API, Caller.loggedIn(API, user), recovery);
        phone.nextCode();

        Page asked = browser.post(
                "/console/sign-in",
                "username",
                user.username(),
                "password",
                Caller.PASSWORD,
                "to",
                "/console/password");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(browser.token()).isNull();
        String challenge = ConsoleBrowser.challenge(asked);
        browser.forge(challenge);
        assertThat(browser.open("/console").status())
                .as("the challenge opens nothing")
                .isEqualTo(303);

        Page wrong = code(challenge, phone.wrong());
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.text()).contains("This code is wrong", "name=\"challenge\" value=\"" + challenge);
        assertThat(browser.token()).isNull();
        Page in = code(challenge, phone.code());
        assertThat(in.header("Location")).endsWith("/console/password");
        assertThat(browser.open("/console").status()).isEqualTo(200);

        Page late = code(challenge, phone.code());
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.text()).contains("Please sign in again.", "name=\"username\"");

        ConsoleBrowser other = new ConsoleBrowser(API);
        String second = ConsoleBrowser.challenge(other.signIn(user.username(), Caller.PASSWORD));
        assertThat(other.post("/console/sign-in/code", "challenge", second, "code", recovery.get(0))
                        .status())
                .isEqualTo(303);
        assertThat(other.open("/console").status()).isEqualTo(200);
    }

    @Test
    void guessing_codes_is_slowed() throws Exception {
        User user = somebody(PasswordOrigin.OWN);
        AuthenticatorApp phone = AuthenticatorApp.enrolled(API, Caller.loggedIn(API, user), new ArrayList<>());
        String challenge = ConsoleBrowser.challenge(browser.signIn(user.username(), Caller.PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertThat(code(challenge, phone.wrong()).status()).isEqualTo(403);
        }
        Page slowed = code(challenge, phone.code());
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.text()).contains("Please wait", "name=\"challenge\" value=\"" + challenge);
    }

    private Page code(String challenge, String code) {
        return browser.post("/console/sign-in/code", "challenge", challenge, "code", code, "to", "/console/password");
    }

    @Test
    void what_is_done_stands_in_the_audit_log_as_if_it_were_done_over_the_API() {
        User user = somebody(PasswordOrigin.OWN);
        Caller elsewhere = Caller.loggedIn(API, user);
        AuditLog log = API.bean(AuditLog.class);
        long before = log.size();

        browser.signIn(user.username(), "not it at all");
        browser.signIn(user.username(), Caller.PASSWORD);
        browser.post("/console/sessions/end", "session", session(elsewhere));
        changed(Caller.PASSWORD, NEW_PASSWORD, NEW_PASSWORD);
        browser.post("/console/sign-out");

        List<AuditEntry> written = log.page(before + 1);
        assertThat(written)
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.LOGGED_IN,
                        AuditAction.SESSION_ENDED,
                        AuditAction.PASSWORD_CHANGED,
                        AuditAction.LOGGED_OUT);
        assertThat(written).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(user.id());
            assertThat(entry.ip()).isEqualTo(browser.address());
        });
    }

    @Test
    void neither_a_name_nor_a_password_nor_a_token_is_logged() {
        String unknown = "nobody-" + UUID.randomUUID();
        User user = somebody(PasswordOrigin.COLLEAGUE);
        List<String> lines;
        try (HeardLog heard = new HeardLog()) {
            browser.signIn(unknown, "a wrong password");
            browser.signIn(user.username(), Caller.PASSWORD);
            changed("a wrong password", NEW_PASSWORD, NEW_PASSWORD);
            changed(Caller.PASSWORD, NEW_PASSWORD, NEW_PASSWORD);
            browser.post("/console/sessions/end", "session", "nonsense");
            lines = heard.lines();
        }
        assertThat(lines).anyMatch(line -> line.startsWith(HeardLog.FIRST));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(
                                unknown, user.username(), "a wrong password", Caller.PASSWORD, NEW_PASSWORD, token()));
    }

    @Test
    void the_language_is_the_browsers_until_one_is_chosen_and_then_stays() {
        Page browsers = browser.open("/console/sign-in", "Accept-Language: vi");
        assertThat(browsers.text()).contains("<html lang=\"vi\"", "Tên đăng nhập");
        assertThat(browser.open("/console/sign-in?lang=vi").header("Set-Cookie"))
                .contains("; Path=/console;", "; HttpOnly", "; SameSite=Strict");
        assertThat(browser.signIn("nobody-" + UUID.randomUUID(), "guess").text())
                .contains("Sai tên đăng nhập hoặc mật khẩu.");
        assertThat(browser.open("/console/sign-in?lang=en").text()).contains("<html lang=\"en\"");
        assertThat(browser.open("/console/sign-in").text()).contains("User name");
    }

    @Test
    void pages_are_kept_by_nobody_and_framed_by_nobody() {
        Page answer = browser.open("/console/sign-in");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
    }

    @Test
    void an_address_that_is_none_is_told_by_a_page() {
        browser.signIn(Caller.staff(API, Role.ADMIN, false, PasswordOrigin.OWN).username(), Caller.PASSWORD);
        Page none = browser.open("/console/not-yet-there");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text()).contains("There is nothing here.", "href=\"/console\"");

        ConsoleBrowser viewers = new ConsoleBrowser(API);
        viewers.signIn(somebody(PasswordOrigin.OWN).username(), Caller.PASSWORD);
        Page shut = viewers.open("/console/not-yet-there");
        assertThat(shut.status()).isEqualTo(403);
        assertThat(shut.text()).contains("Your role does not allow this.");
    }

    private static User somebody(PasswordOrigin origin) {
        return Caller.staff(API, Role.VIEWER, false, origin);
    }

    private String token() {
        return Objects.requireNonNull(browser.token());
    }

    /** The id of the login by which they ask. */
    private static String session(Caller caller) {
        for (JsonNode session : caller.get("/auth/sessions").json().get("items")) {
            if (session.get("current").asBoolean()) {
                return session.get("id").asString();
            }
        }
        throw new AssertionError("they ask by no login");
    }
}
