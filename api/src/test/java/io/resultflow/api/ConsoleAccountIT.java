package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ConsoleBrowser.Page;
import io.resultflow.documents.picture.QrCode;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff do for their own account with a browser, over HTTP: the second factor, and their other logins. */
class ConsoleAccountIT {
    private static final ApiServer API = ApiServer.get();
    private static final String FACTOR = "/console/second-factor";
    private static final Pattern KEY = Pattern.compile("<code class=\"key\">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>((?:[a-z2-7]{4}-){3}[a-z2-7]{4})</code>");
    private static final String WRONG = "This code is wrong or was used before.";
    private final User user = Caller.staff(API, Role.VIEWER, false, PasswordOrigin.OWN);
    private final ConsoleBrowser browser = new ConsoleBrowser(API);

    @BeforeEach
    void signIn() {
        assertThat(browser.signIn(user.username(), Caller.PASSWORD).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_is_signed_in_sets_an_app_up_and_is_asked_for_its_code_from_then_on(Role role) throws Exception {
        User owner = Caller.staff(API, role, false, PasswordOrigin.OWN);
        ConsoleBrowser mine = new ConsoleBrowser(API);
        mine.signIn(owner.username(), Caller.PASSWORD);
        assertThat(mine.open("/console").text()).contains("Off: your password alone lets you in.", FACTOR);
        assertThat(mine.open(FACTOR).text()).doesNotContain("data:image");

        Page begun = mine.post(FACTOR + "/begin", "password", Caller.PASSWORD);
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.header("Location")).isEqualTo(FACTOR);
        Page offer = mine.open(FACTOR);
        AuthenticatorApp phone = phone(offer);
        String uri = "otpauth://totp/Ph%C3%B2ng%20x%C3%A9t%20nghi%E1%BB%87m%20Hoa%20Sen:" + owner.username()
                + "?secret=" + phone.secret() + "&issuer=Ph%C3%B2ng%20x%C3%A9t%20nghi%E1%BB%87m%20Hoa%20Sen";
        assertThat(offer.text())
                .contains(Base64.getEncoder().encodeToString(QrCode.of(uri).bytes()));
        assertThat(offer.header("Cache-Control")).contains("no-store");
        assertThat(offer.header("Content-Security-Policy")).contains("img-src 'self' data:");
        assertThat(new ConsoleBrowser(API)
                        .signIn(owner.username(), Caller.PASSWORD)
                        .header("Location"))
                .as("what was shown and not confirmed locks nobody out")
                .isEqualTo("/console");

        Page wrong = mine.post(FACTOR + "/confirm", "code", phone.wrong());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("<span id=\"code-error\" class=\"hint error\" role=\"alert\">" + WRONG);
        assertThat(phone(wrong)).as("the same is still to be scanned").isEqualTo(phone);
        assertThat(mine.post(FACTOR + "/confirm").text()).contains("Please enter the code.");

        Page on = mine.post(FACTOR + "/confirm", "code", phone.code());
        assertThat(on.status()).isEqualTo(200);
        assertThat(recoveryCodes(on)).hasSize(10).doesNotHaveDuplicates();
        assertThat(on.text()).contains("They are shown only this once.").doesNotContain("?lang=", phone.secret());
        assertThat(mine.post(FACTOR + "/confirm", "code", phone.code()).status())
                .as("sent again it shows nothing")
                .isEqualTo(303);
        assertThat(recoveryCodes(mine.open(FACTOR))).isEmpty();
        assertThat(mine.open("/console").text()).contains("On: after your password");
        assertThat(mine.post(FACTOR + "/begin", "password", Caller.PASSWORD).header("Location"))
                .as("there is one in place")
                .isEqualTo(FACTOR);
        assertThat(mine.open(FACTOR).text()).contains("Turn off").doesNotContain("data:image");

        phone.nextCode();
        ConsoleBrowser other = new ConsoleBrowser(API);
        Page asked = other.signIn(owner.username(), Caller.PASSWORD);
        assertThat(other.token()).isNull();
        assertThat(second(other, asked, phone.code()).status()).isEqualTo(303);
        assertThat(other.open("/console").status()).isEqualTo(200);
    }

    @Test
    void a_recovery_code_of_the_page_signs_in_once_and_is_then_used_up() throws Exception {
        AuthenticatorApp phone = begin();
        List<String> codes = recoveryCodes(browser.post(FACTOR + "/confirm", "code", phone.code()));
        ConsoleBrowser other = new ConsoleBrowser(API);
        String typed = codes.get(3).toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(second(other, other.signIn(user.username(), Caller.PASSWORD), typed)
                        .status())
                .isEqualTo(303);
        assertThat(other.open("/console").status()).isEqualTo(200);

        ConsoleBrowser third = new ConsoleBrowser(API);
        Page asked = third.signIn(user.username(), Caller.PASSWORD);
        assertThat(second(third, asked, codes.get(3)).status()).isEqualTo(403);
        assertThat(third.token()).isNull();
        assertThat(second(third, asked, codes.get(4)).status()).isEqualTo(303);
    }

    @Test
    void turning_it_off_takes_the_password_and_a_code_that_was_not_used_before() throws Exception {
        AuthenticatorApp phone = begin();
        String used = phone.code();
        browser.post(FACTOR + "/confirm", "code", used);

        assertRefused(remove("", used), "password-error", "Please enter your password.");
        assertRefused(remove("not it at all", used), "password-error", "This password is not right.");
        assertRefused(remove(Caller.PASSWORD, ""), "code-error", "Please enter the code.");
        assertRefused(remove(Caller.PASSWORD, used), "code-error", WRONG);
        phone.nextCode();
        assertRefused(remove(Caller.PASSWORD, phone.wrong()), "code-error", WRONG);
        assertThat(browser.open("/console").text()).contains("On: after your password");

        Page off = remove(Caller.PASSWORD, phone.code());
        assertThat(off.status()).isEqualTo(303);
        assertThat(browser.open(off.header("Location")).text())
                .contains("Two-step sign-in is off.", "Off: your password alone lets you in.");
        ConsoleBrowser other = new ConsoleBrowser(API);
        other.signIn(user.username(), Caller.PASSWORD);
        assertThat(other.token()).isNotNull();
    }

    @Test
    void the_password_comes_before_anything_is_shown() {
        for (String guess : List.of("", "not it at all")) {
            Page refused = browser.post(FACTOR + "/begin", "password", guess);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("id=\"password-error\"").doesNotContain("data:image", "not it at all");
        }
        assertThat(browser.open(FACTOR).text()).doesNotContain("data:image");
    }

    @Test
    void only_the_login_that_gave_the_password_sees_the_key_and_for_ten_minutes() throws Exception {
        AuthenticatorApp phone = begin();
        ConsoleBrowser elsewhere = new ConsoleBrowser(API);
        elsewhere.signIn(user.username(), Caller.PASSWORD);
        assertThat(elsewhere.open(FACTOR).text()).doesNotContain("data:image", "class=\"key\"");
        assertThat(elsewhere.post(FACTOR + "/confirm", "code", phone.code()).header("Location"))
                .isEqualTo(FACTOR + "?why=late");

        API.bean(TestClock.class).pass(Duration.ofMinutes(10));
        Page late = browser.post(FACTOR + "/confirm", "code", phone.code());
        assertThat(late.status()).isEqualTo(303);
        assertThat(browser.open(late.header("Location")).text())
                .contains("That took more than ten minutes.", "name=\"password\"")
                .doesNotContain("data:image");

        assertThat(begin()).as("begun anew it is another").isNotEqualTo(phone);
        assertThat(browser.post(FACTOR + "/confirm", "code", phone.code()).status())
                .isEqualTo(422);
    }

    @Test
    void guesses_of_a_code_count_with_those_at_the_door() throws Exception {
        AuthenticatorApp phone = begin();
        browser.post(FACTOR + "/confirm", "code", phone.code());
        phone.nextCode();
        Page asked = new ConsoleBrowser(API).signIn(user.username(), Caller.PASSWORD);
        for (int i = 0; i < 2; i++) {
            assertThat(second(browser, asked, phone.wrong()).status()).isEqualTo(403);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(remove(Caller.PASSWORD, phone.wrong()).status()).isEqualTo(422);
        }
        Page slowed = remove(Caller.PASSWORD, phone.code());
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 31);
        assertThat(slowed.text())
                .containsPattern("Please wait [0-9]{1,2} seconds")
                .contains("name=\"code\"");
    }

    @Test
    void guesses_of_the_password_are_slowed() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post(FACTOR + "/begin", "password", "guess").status())
                    .isEqualTo(422);
        }
        Page slowed = browser.post(FACTOR + "/begin", "password", Caller.PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.text()).containsPattern("Please wait [0-9]{1,2} seconds");
    }

    @Test
    void a_form_that_another_site_sends_takes_nothing_away_and_begins_nothing() throws Exception {
        Page begun = browser.postWith(
                List.of("Origin: https://evil.example"), FACTOR + "/begin", "password", Caller.PASSWORD);
        assertThat(begun.status()).isEqualTo(403);
        assertThat(browser.open(FACTOR).text()).doesNotContain("data:image");

        AuthenticatorApp phone = begin();
        browser.post(FACTOR + "/confirm", "code", phone.code());
        phone.nextCode();
        Page removed = browser.postWith(
                List.of("Sec-Fetch-Site: cross-site"),
                FACTOR + "/remove",
                "password",
                Caller.PASSWORD,
                "code",
                phone.code());
        assertThat(removed.status()).isEqualTo(403);
        assertThat(browser.open("/console").text()).contains("On: after your password");
    }

    @Test
    void one_signs_out_everywhere_else_and_ends_no_login_of_anybody_else() {
        Caller program = Caller.loggedIn(API, user);
        ConsoleBrowser other = new ConsoleBrowser(API);
        other.signIn(user.username(), Caller.PASSWORD);
        Caller stranger = Caller.of(API, Role.VIEWER);
        AuditLog log = API.bean(AuditLog.class);
        long before = log.size();

        Page ended = browser.post("/console/sessions/end-others");
        assertThat(ended.status()).isEqualTo(303);
        assertThat(browser.open(ended.header("Location")).text())
                .contains("You are signed out everywhere else.", "this one")
                .doesNotContain("/console/sessions/end");

        assertThat(program.get("/auth/me").status()).isEqualTo(401);
        assertThat(other.open("/console").status()).isEqualTo(303);
        assertThat(stranger.get("/auth/me").status()).isEqualTo(200);
        assertThat(log.page(before + 1))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.SESSION_ENDED, AuditAction.SESSION_ENDED);
    }

    @Test
    void what_is_done_stands_in_the_audit_log_and_no_secret_in_it_or_in_the_log() throws Exception {
        AuditLog log = API.bean(AuditLog.class);
        long before = log.size();
        Instant start = API.bean(TestClock.class).instant();
        List<String> secrets = new ArrayList<>(List.of(Caller.PASSWORD, "a wrong password"));
        List<String> lines;
        try (HeardLog heard = new HeardLog()) {
            browser.post(FACTOR + "/begin", "password", "a wrong password");
            AuthenticatorApp phone = begin();
            secrets.add(phone.secret());
            browser.post(FACTOR + "/confirm", "code", phone.wrong());
            secrets.addAll(recoveryCodes(browser.post(FACTOR + "/confirm", "code", phone.code())));
            remove(Caller.PASSWORD, secrets.get(secrets.size() - 1));
            lines = heard.lines();
        }
        List<AuditEntry> written = log.page(before + 1);
        assertThat(written)
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.SECOND_FACTOR_BEGUN,
                        AuditAction.SECOND_FACTOR_ADDED,
                        AuditAction.RECOVERY_CODE_USED,
                        AuditAction.SECOND_FACTOR_REMOVED);
        assertThat(written).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(user.id());
            assertThat(entry.ip()).isEqualTo(browser.address());
        });
        String told =
                Caller.of(API, Role.ADMIN).get("/audit?size=100&from=" + start).text();
        assertThat(told).contains("recovery_code_used").doesNotContain(secrets);
        assertThat(lines).anyMatch(line -> line.startsWith(HeardLog.FIRST));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(secrets));
    }

    /** The phone that scanned what the page shows after the password. */
    private AuthenticatorApp begin() {
        assertThat(browser.post(FACTOR + "/begin", "password", Caller.PASSWORD).status())
                .isEqualTo(303);
        return phone(browser.open(FACTOR));
    }

    private static AuthenticatorApp phone(Page offer) {
        Matcher key = KEY.matcher(offer.text());
        assertThat(key.find()).as("a key in groups of four").isTrue();
        return new AuthenticatorApp(API, key.group(1).replace(" ", ""));
    }

    private static List<String> recoveryCodes(Page page) {
        return RECOVERY.matcher(page.text())
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    private Page remove(String password, String code) {
        return browser.post(FACTOR + "/remove", "password", password, "code", code);
    }

    private static void assertRefused(Page page, String place, String sentence) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("<span id=\"" + place + "\" class=\"hint error\" role=\"alert\">" + sentence);
    }

    /** Shows a code after the password. */
    private static Page second(ConsoleBrowser from, Page asked, String code) {
        return from.post("/console/sign-in/code", "challenge", ConsoleBrowser.challenge(asked), "code", code);
    }
}
