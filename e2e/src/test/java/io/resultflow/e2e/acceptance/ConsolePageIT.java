package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.Browser;
import io.resultflow.e2e.system.RunningSystem;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Staff's way in, in a real browser on a phone and on a desk. Pictures of the pages are left in {@code target/pictures}. */
class ConsolePageIT {
    private static final Path STUBS = Path.of("target/classes");
    private static final String FACTOR = "/console/second-factor";
    private static final String NEW_PASSWORD = "ba con chim sẻ trên mái";

    @TempDir
    static Path home;

    private static RunningSystem system;
    private static StaffClient admin;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = new Browser();
        system = RunningSystem.startWith(STUBS, Lab.ROOT, home, List.of("-Xmx1g"), Map.of());
        admin = new StaffClient(system.url()).login("admin", system.adminPassword());
    }

    @AfterAll
    static void end() {
        system.close();
        browser.close();
    }

    /** A new colleague with the password that was handed out. */
    private record Colleague(String name, String password) {
        static Colleague hired() throws Exception {
            String name = "ha-" + UUID.randomUUID().toString().substring(0, 8);
            JsonNode made = admin.post(
                            "/users",
                            StaffClient.options()
                                    .put("username", name)
                                    .put("full_name", "Trần Thu Hà")
                                    .put("role", "viewer"))
                    .expect(201)
                    .json();
            return new Colleague(name, made.get("password").asString());
        }

        /** With a password of their own. */
        static Colleague settled() throws Exception {
            Colleague hired = hired();
            new StaffClient(system.url())
                    .login(hired.name, hired.password)
                    .post(
                            "/auth/password",
                            StaffClient.options()
                                    .put("current_password", hired.password)
                                    .put("new_password", NEW_PASSWORD))
                    .expect(204);
            return new Colleague(hired.name, NEW_PASSWORD);
        }

        @Override
        public String toString() {
            return "Colleague[…]";
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, phone", "en, phone", "vi, desk", "en, desk"})
    void a_first_password_is_changed_at_the_door_and_then_the_console_opens(String language, String place)
            throws Exception {
        Colleague colleague = Colleague.hired();
        String kind = "-" + place + "-" + language;
        List<String> requested = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext here = at(place, language)) {
            Page page = here.newPage();
            page.onRequest(request -> requested.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(system.url() + "/console");
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
            Pages.picture(page, "console-sign-in" + kind);
            signIn(page, colleague.name(), "not it at all");
            page.locator("[role=alert]").waitFor();
            Pages.picture(page, "console-wrong" + kind);

            signIn(page, colleague.name(), colleague.password());
            page.locator("#chosen").waitFor();
            Pages.picture(page, "console-first-password" + kind);
            page.navigate(system.url() + "/console");
            assertThat(page.url()).endsWith("/console/password");
            change(page, colleague.password(), NEW_PASSWORD, NEW_PASSWORD + "!");
            page.locator("[role=alert]").waitFor();
            change(page, colleague.password(), "qua de", "qua de");
            page.locator("[role=alert]").waitFor();
            Pages.picture(page, "console-weak" + kind);

            change(page, colleague.password(), NEW_PASSWORD, NEW_PASSWORD);
            page.locator(".sessions").waitFor();
            new StaffClient(system.url()).login(colleague.name(), NEW_PASSWORD);
            page.reload();
            assertThat(page.locator("h1").textContent()).isEqualTo("Trần Thu Hà");
            Pages.picture(page, "console-home" + kind);
        }
        assertThat(requested).isNotEmpty().allMatch(url -> url.startsWith(system.url()));
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }

    @ParameterizedTest
    @CsvSource({"vi, phone", "en, desk"})
    void a_login_that_is_ended_from_elsewhere_asks_again_and_leads_back(String language, String place)
            throws Exception {
        Colleague colleague = Colleague.settled();
        try (BrowserContext here = at(place, language);
                BrowserContext forgotten = at("desk", language)) {
            Page left = forgotten.newPage();
            left.navigate(system.url() + "/console");
            signIn(left, colleague.name(), NEW_PASSWORD);
            left.locator(".sessions").waitFor();
            Page page = here.newPage();
            page.navigate(system.url() + "/console");
            signIn(page, colleague.name(), NEW_PASSWORD);
            page.locator(".sessions").waitFor();
            int before = page.locator(".sessions li").count();

            follow(page, () -> page.locator(".sessions form button").first().press("Enter"));
            page.locator("[role=status]").waitFor();
            assertThat(page.locator(".sessions li").count()).isEqualTo(before - 1);
            Pages.picture(page, "console-session-ended-" + place + "-" + language);

            left.navigate(system.url() + "/console/password");
            left.locator("[role=status]").waitFor();
            Pages.picture(left, "console-ended-desk-" + language);
            signIn(left, colleague.name(), NEW_PASSWORD);
            left.locator("#chosen").waitFor();
            assertThat(left.url()).endsWith("/console/password");
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, phone", "en, desk"})
    void a_second_factor_is_asked_for_and_a_recovery_code_serves_too(String language, String place) throws Exception {
        Colleague colleague = Colleague.settled();
        String recovery = secondFactor(colleague);
        String kind = "-" + place + "-" + language;
        try (BrowserContext here = at(place, language)) {
            Page page = here.newPage();
            page.navigate(system.url() + "/console/password");
            signIn(page, colleague.name(), NEW_PASSWORD);
            page.locator("#code").waitFor();
            Pages.picture(page, "console-code" + kind);
            submit(page, "#code", "abc");
            page.locator("[role=alert]").waitFor();
            Pages.picture(page, "console-code-wrong" + kind);
            submit(page, "#code", recovery);
            page.locator("#chosen").waitFor();
            Pages.picture(page, "console-password" + kind);
        }
    }

    /** Puts one in place and answers a recovery code. */
    private static String secondFactor(Colleague colleague) throws Exception {
        StaffClient owner = new StaffClient(system.url()).login(colleague.name(), NEW_PASSWORD);
        String secret = owner.post("/auth/mfa/enrol", StaffClient.options().put("password", NEW_PASSWORD))
                .expectSuccess()
                .json()
                .get("secret")
                .asString();
        return owner.post("/auth/mfa/confirm", StaffClient.options().put("code", code(secret, Instant.now())))
                .expectSuccess()
                .json()
                .get("recovery_codes")
                .get(0)
                .asString();
    }

    /** What an authenticator app shows at that time. */
    private static String code(String secret, Instant time) throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        return app.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), app.getAlgorithm()), time);
    }

    @ParameterizedTest
    @CsvSource({"vi, phone", "en, phone", "vi, desk", "en, desk"})
    void an_app_is_set_up_with_a_picture_or_a_key_and_taken_away_again(String language, String place) throws Exception {
        Colleague colleague = Colleague.settled();
        String kind = "-" + place + "-" + language;
        List<String> complaints = new ArrayList<>();
        try (BrowserContext here = at(place, language)) {
            Page page = here.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(system.url() + "/console");
            signIn(page, colleague.name(), NEW_PASSWORD);
            follow(page, () -> page.locator("a[href='" + FACTOR + "']").press("Enter"));
            submit(page, "#password", "not it at all");
            page.locator("#password-error[role=alert]").waitFor();
            Pages.picture(page, "console-factor-password" + kind);

            submit(page, "#password", NEW_PASSWORD);
            assertThat(page.url()).isEqualTo(system.url() + FACTOR);
            String secret = page.locator(".key").textContent().replace(" ", "");
            assertThat(page.locator(".qr").evaluate("picture => picture.naturalWidth"))
                    .as("the picture is drawn")
                    .isNotEqualTo(0);
            Pages.picture(page, "console-factor-app" + kind);
            submit(page, "#code", "abc");
            page.locator("#code-error[role=alert]").waitFor();
            assertThat(page.evaluate("document.activeElement.id"))
                    .as("what was wrong is in sight below the picture")
                    .isEqualTo("code");
            assertThat(page.locator(".key").textContent().replace(" ", "")).isEqualTo(secret);
            Pages.picture(page, "console-factor-wrong" + kind);

            submit(page, "#code", code(secret, Instant.now()));
            assertThat(page.locator(".codes li").count()).isEqualTo(10);
            Pages.picture(page, "console-factor-codes" + kind);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".codes").isVisible()).isTrue();
            assertThat(page.locator("main a, header button").all()).noneMatch(Locator::isVisible);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            follow(page, () -> page.locator("main a").press("Enter"));
            Pages.picture(page, "console-home-factor" + kind);
            follow(page, () -> page.locator("a[href='" + FACTOR + "']").press("Enter"));
            page.fill("#password", NEW_PASSWORD);
            submit(page, "#code", "000");
            page.locator("#code-error[role=alert]").waitFor();
            Pages.picture(page, "console-factor-off" + kind);
            page.fill("#password", NEW_PASSWORD);
            submit(page, "#code", code(secret, Instant.now().plusSeconds(30)));
            page.locator("[role=status]").waitFor();
            Pages.picture(page, "console-factor-removed" + kind);
        }
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void one_signs_out_everywhere_else(String language) throws Exception {
        Colleague colleague = Colleague.settled();
        try (BrowserContext here = at("phone", language);
                BrowserContext forgotten = at("desk", language)) {
            for (BrowserContext context : List.of(here, forgotten)) {
                Page page = context.newPage();
                page.navigate(system.url() + "/console");
                signIn(page, colleague.name(), NEW_PASSWORD);
                page.locator(".sessions").waitFor();
            }
            Page page = here.pages().get(0);
            page.reload();
            follow(
                    page,
                    () -> page.locator("form[action$='/end-others'] button").press("Enter"));
            page.locator("[role=status]").waitFor();
            assertThat(page.locator(".sessions li").count()).isEqualTo(1);
            Pages.picture(page, "console-others-ended-phone-" + language);
            Page left = forgotten.pages().get(0);
            left.reload();
            left.locator("#username").waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void whoever_guesses_is_told_how_long_to_wait(String language) {
        String name = "ai-" + UUID.randomUUID();
        try (BrowserContext phone = at("phone", language)) {
            Page page = phone.newPage();
            page.navigate(system.url() + "/console/sign-in");
            for (int i = 0; i < 6; i++) {
                signIn(page, name, "guess number " + i);
                page.locator("[role=alert]").waitFor();
            }
            assertThat(page.locator("[role=alert]").textContent()).containsPattern("[0-9]+ (giây|seconds)");
            Pages.picture(page, "console-wait-phone-" + language);
        }
    }

    @Test
    void the_whole_way_works_without_JavaScript() throws Exception {
        Colleague colleague = Colleague.hired();
        try (BrowserContext phone = browser.phone("vi", false)) {
            Page page = phone.newPage();
            page.navigate(system.url() + "/console");
            signIn(page, colleague.name(), colleague.password());
            change(page, colleague.password(), NEW_PASSWORD, NEW_PASSWORD);
            page.locator(".sessions").waitFor();
            page.navigate(system.url() + FACTOR);
            submit(page, "#password", NEW_PASSWORD);
            submit(page, "#code", code(page.locator(".key").textContent().replace(" ", ""), Instant.now()));
            follow(page, () -> page.locator("main a").click());
            follow(page, () -> page.locator("a[href*='lang=en']").click());
            page.locator("html[lang=en] .sessions").waitFor();
            follow(
                    page,
                    () -> page.locator("form[action='/console/sign-out'] button")
                            .click());
            page.locator("html[lang=en] [role=status]").waitFor();
            page.navigate(system.url() + "/console");
            page.locator("#username").waitFor();
        }
    }

    private static BrowserContext at(String place, String language) {
        return place.equals("phone") ? browser.phone(language, true) : browser.desk(language);
    }

    /** Types into the last field of a form and sends it. */
    private static void submit(Page page, String field, String typed) {
        page.fill(field, typed);
        follow(page, () -> page.press(field, "Enter"));
    }

    private static void signIn(Page page, String name, String password) {
        page.fill("#username", name);
        submit(page, "#password", password);
    }

    private static void change(Page page, String current, String chosen, String again) {
        page.fill("#current", current);
        page.fill("#chosen", chosen);
        submit(page, "#again", again);
    }

    /** Does what leads to another page, or to the same one anew, and waits until it has come. */
    private static void follow(Page page, Runnable act) {
        AtomicBoolean come = new AtomicBoolean();
        Consumer<Page> seen = loaded -> come.set(true);
        page.onLoad(seen);
        act.run();
        page.waitForCondition(come::get);
        page.offLoad(seen);
    }
}
