package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.store.user.User;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The second factor over HTTP, with a phone that shows codes. */
class SecondFactorIT {
    private final ApiServer api = ApiServer.get();
    private final Caller nobody = new Caller(api, "");
    private final User user = Caller.staff(api, Role.ADMIN, false, PasswordOrigin.OWN);
    private final List<String> recovery = new ArrayList<>();
    private String secret = "";
    private String first = "";

    @BeforeEach
    void enrol() throws Exception {
        Caller caller = Caller.loggedIn(api, user);
        assertThat(caller.post("/auth/mfa/enrol", Map.of("password", "not it")).status())
                .isEqualTo(422);
        JsonNode offer = caller.post("/auth/mfa/enrol", Map.of("password", Caller.PASSWORD))
                .json();
        secret = offer.get("secret").asString();
        assertThat(offer.get("uri").asString()).startsWith("otpauth://totp/").contains("secret=" + secret);
        assertThat(offer.get("qr").asString()).startsWith("data:image/png;base64,iVBOR");
        assertThat(login().status())
                .as("a factor without its first code asks for nothing")
                .isEqualTo(200);

        assertThat(caller.post("/auth/mfa/confirm", Map.of("code", wrong())).status())
                .isEqualTo(422);
        first = code();
        JsonNode added = caller.post("/auth/mfa/confirm", Map.of("code", first)).json();
        added.get("recovery_codes").forEach(code -> recovery.add(code.asString()));
        assertThat(recovery)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(caller.post("/auth/mfa/enrol", Map.of("password", Caller.PASSWORD))
                        .code())
                .isEqualTo("mfa_already_on");
        nextCode();
    }

    @Test
    void a_right_password_alone_opens_nothing() throws Exception {
        Answer first = login();
        assertThat(first.status()).isEqualTo(401);
        assertThat(first.code()).isEqualTo("mfa_required");
        String challenge = first.json().get("challenge").asString();
        assertThat(new Caller(api, challenge).get("/batches").status()).isEqualTo(401);

        assertThat(second(challenge, wrong()).code()).isEqualTo("mfa_code_wrong");
        Answer in = second(challenge, code());
        assertThat(in.status()).isEqualTo(200);
        assertThat(new Caller(api, in.json().get("token").asString())
                        .get("/batches")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_code_serves_once_and_so_does_a_challenge() throws Exception {
        String used = code();
        String challenge = challenge();
        assertThat(second(challenge, used).status()).isEqualTo(200);

        assertThat(second(challenge(), used).code()).isEqualTo("mfa_code_wrong");
        nextCode();
        assertThat(second(challenge, code()).code()).isEqualTo("unauthenticated");
    }

    @Test
    void the_code_with_which_the_factor_was_put_in_place_serves_no_more() {
        api.bean(TestClock.class).pass(Duration.ofSeconds(-61));
        try {
            assertThat(second(challenge(), first).code()).isEqualTo("mfa_code_wrong");
        } finally {
            nextCode();
        }
    }

    @Test
    void a_recovery_code_serves_once_however_it_is_typed() {
        assertThat(second(
                                challenge(),
                                recovery.get(0)
                                        .toUpperCase(java.util.Locale.ROOT)
                                        .replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertThat(second(challenge(), recovery.get(0)).code()).isEqualTo("mfa_code_wrong");
        assertThat(second(challenge(), recovery.get(1)).status()).isEqualTo(200);
    }

    @Test
    void a_challenge_ends_after_five_minutes() throws Exception {
        String challenge = challenge();
        api.bean(TestClock.class).pass(Duration.ofMinutes(5));
        assertThat(second(challenge, code()).code()).isEqualTo("unauthenticated");
    }

    @Test
    void guessing_codes_is_slowed() throws Exception {
        String challenge = challenge();
        for (int i = 0; i < 5; i++) {
            assertThat(second(challenge, wrong()).code()).isEqualTo("mfa_code_wrong");
        }
        Answer slowed = second(challenge(), code());
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void an_admin_takes_it_away_from_whoever_lost_everything() {
        Caller admin = Caller.of(api, Role.ADMIN);
        assertThat(admin.delete("/users/" + user.id() + "/mfa").status()).isEqualTo(204);
        assertThat(login().status()).isEqualTo(200);
    }

    @Test
    void its_owner_takes_it_away_with_the_password_and_a_code() throws Exception {
        String token = second(challenge(), code()).json().get("token").asString();
        Caller caller = new Caller(api, token);
        nextCode();
        assertThat(remove(caller, "not it", code()).status()).isEqualTo(422);
        assertThat(caller.post("/auth/mfa/remove", Map.of("password", Caller.PASSWORD))
                        .status())
                .isEqualTo(422);
        assertThat(remove(caller, Caller.PASSWORD, wrong()).status()).isEqualTo(422);
        assertThat(login().status()).isEqualTo(401);

        assertThat(remove(caller, Caller.PASSWORD, code()).status()).isEqualTo(204);
        assertThat(login().status()).isEqualTo(200);
    }

    private static Answer remove(Caller caller, String password, String code) {
        return caller.post("/auth/mfa/remove", Map.of("password", password, "code", code));
    }

    private Answer login() {
        return nobody.post("/auth/login", Map.of("username", user.username(), "password", Caller.PASSWORD));
    }

    private String challenge() {
        return login().json().get("challenge").asString();
    }

    private Answer second(String challenge, String code) {
        return nobody.post("/auth/mfa", Map.of("challenge", challenge, "code", code));
    }

    private String code() throws InvalidKeyException {
        return phone().code();
    }

    private String wrong() throws InvalidKeyException {
        return phone().wrong();
    }

    private void nextCode() {
        phone().nextCode();
    }

    private AuthenticatorApp phone() {
        return new AuthenticatorApp(api, secret);
    }
}
