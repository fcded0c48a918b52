package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import io.resultflow.e2e.system.Browser;
import io.resultflow.e2e.system.InventedRows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The customer's pages on a phone, in a real browser. Pictures of them are left in {@code target/pictures}. */
class CustomerPageIT {
    @TempDir
    static Path home;

    private static SentSample sample;
    private static Browser browser;
    private static List<Text> texts;

    @BeforeAll
    static void sendTheSample() throws Exception {
        browser = new Browser();
        sample = SentSample.in(home);
        texts = sample.texts().stream().map(Text::of).toList();
    }

    @AfterAll
    static void end() {
        sample.close();
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_password_opens_the_report_in_the_page(String language) {
        Text text = texts.get(language.equals("vi") ? 0 : 1);
        List<String> requested = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext phone = browser.phone(language, true)) {
            Page page = phone.newPage();
            page.onRequest((Request request) -> requested.add(request.url()));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(text.link() + "?lang=" + language);
            assertThat(page.title()).doesNotContain("Nguyễn");
            Pages.picture(page, "password-" + language);
            page.fill("input[name=password]", text.password());
            page.press("input[name=password]", "Enter");
            Pages.awaitDrawn(page);
            Pages.picture(page, "report-" + language);
            assertThat(page.locator("#pages .unseen").first().textContent())
                    .as("what a screen reader reads")
                    .contains("Glucose");
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
        }
        String own = text.link().substring(0, text.link().indexOf("/r/"));
        assertThat(requested).allMatch(url -> url.startsWith(own) || url.startsWith("blob:"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void form_and_download_work_without_JavaScript() {
        Text text = texts.get(2);
        try (BrowserContext phone = browser.phone("vi", false)) {
            Page page = phone.newPage();
            page.navigate(text.link());
            page.fill("input[name=password]", text.password());
            page.press("input[name=password]", "Enter");
            page.locator("a[href*='report.pdf']")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Pages.PICTURES.resolve("report-without-javascript.png")));
        }
    }

    @Test
    void a_wrong_password_is_told_and_the_link_still_opens() {
        Text text = texts.get(3);
        try (BrowserContext phone = browser.phone("en", true)) {
            Page page = phone.newPage();
            page.navigate(text.link() + "?lang=en");
            page.fill("input[name=password]", text.password().equals("111111") ? "222222" : "111111");
            page.press("input[name=password]", "Enter");
            page.locator("[role=alert]").waitFor();
            Pages.picture(page, "wrong-password");
            page.fill("input[name=password]", text.password());
            page.press("input[name=password]", "Enter");
            Pages.awaitDrawn(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_revoked_link_says_so_and_shows_nothing(String language) throws Exception {
        JsonNode message = sample.texts().get(language.equals("vi") ? 4 : 5);
        Text text = Text.of(message);
        JsonNode report = sample.staff()
                .all("/reports?phone=" + URLEncoder.encode(message.get("to").asString(), StandardCharsets.UTF_8))
                .get(0);
        sample.staff()
                .post(
                        "/reports/" + report.get("id").asString() + "/revoke",
                        StaffClient.options().put("reason", "wrong sample"))
                .expect(202);
        try (BrowserContext phone = browser.phone(language, true)) {
            Page page = phone.newPage();
            assertThat(page.navigate(text.link() + "?lang=" + language).status())
                    .isEqualTo(410);
            assertThat(page.locator("input[name=password]").count()).isZero();
            Pages.picture(page, "revoked-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void after_five_wrong_passwords_the_page_says_whom_to_call(String language) {
        Text text = texts.get(language.equals("vi") ? 6 : 7);
        try (BrowserContext phone = browser.phone(language, true)) {
            Page page = phone.newPage();
            lock(page, text, language);
            assertThat(page.locator("input[name=password]").count()).isZero();
            Pages.picture(page, "locked-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_locked_link_is_renewed_on_its_page_by_keyboard_and_the_new_text_opens_the_report(String language)
            throws Exception {
        JsonNode message = sample.texts().get(language.equals("vi") ? 8 : 9);
        Text text = Text.of(message);
        String phone = message.get("to").asString();
        String toPhone = "/outbox?to=" + URLEncoder.encode(phone, StandardCharsets.UTF_8);
        int before = sample.staff().get(toPhone).json().get("total").asInt();
        try (BrowserContext handset = browser.phone(language, true)) {
            Page page = handset.newPage();
            lock(page, text, language);
            while (!Boolean.TRUE.equals(page.evaluate("document.activeElement.tagName === 'BUTTON'"))) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.locator("[role=status]").waitFor();
            assertThat(page.locator("[role=status]").textContent()).contains(phone.substring(phone.length() - 2));
            assertThat(page.content()).doesNotContain(phone.substring(3, phone.length() - 2));
            Pages.picture(page, "renewed-" + language);
            page.reload();
            JsonNode now = sample.staff()
                    .await(
                            toPhone,
                            Duration.ofMinutes(1),
                            found -> found.get("total").asInt() > before);
            assertThat(now.get("total").asInt())
                    .as("one text, though the page was loaded again")
                    .isEqualTo(before + 1);
            Text newest = Text.of(now.get("items").get(0));
            page.navigate(newest.link() + "?lang=" + language);
            page.fill("input[name=password]", newest.password());
            page.press("input[name=password]", "Enter");
            Pages.awaitDrawn(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void somebody_elses_text_is_stopped_after_a_question(String language) throws Exception {
        Text text = texts.get(language.equals("vi") ? 10 : 11);
        try (BrowserContext phone = browser.phone(language, true)) {
            Page page = phone.newPage();
            page.navigate(text.link() + "?lang=" + language);
            page.locator("a[href*='/not-for-me']").click();
            Pages.picture(page, "not-for-me-" + language);
            page.locator("main button").click();
            page.locator("h1").waitFor();
            assertThat(page.url()).isEqualTo(text.link() + "?lang=" + language);
            assertThat(page.locator("input[name=password]").count()).isZero();
            Pages.picture(page, "refused-" + language);
        }
        assertThat(sample.staff().all("/alerts")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_code_that_nobody_has_is_told_at_the_front_door(String language) {
        try (BrowserContext phone = browser.phone(language, true)) {
            Page page = phone.newPage();
            page.navigate(sample.system().url() + "/?lang=" + language);
            Pages.picture(page, "code-" + language);
            page.fill("input[name=code]", "222-333-444");
            page.press("input[name=code]", "Enter");
            page.locator("[role=alert]").waitFor();
            Pages.picture(page, "code-wrong-" + language);
        }
    }

    @Test
    void the_code_in_a_text_opens_the_report_for_those_who_cannot_tap() throws Exception {
        StaffClient staff = sample.staff();
        String template = staff.createTemplate(Lab.TEMPLATE, "with a code");
        String batch = staff.uploadBatch(
                        "one.xlsx",
                        InventedRows.xlsx(Lab.SHEET, 1),
                        template,
                        StaffClient.options()
                                .put("start", true)
                                .put("message", "{brand}: {link} mat khau {password}, hoac nhap ma {code}"))
                .expect(201)
                .json()
                .get("id")
                .asString();
        staff.awaitCompleted(batch, Duration.ofMinutes(2));
        JsonNode message = staff.all("/outbox?to=" + InventedRows.phone(0)).get(0);
        String body = message.get("body").asString();
        try (BrowserContext phone = browser.phone("vi", true)) {
            Page page = phone.newPage();
            page.navigate(sample.system().url() + "/?lang=vi");
            page.fill(
                    "input[name=code]",
                    body.substring(body.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
            page.press("input[name=code]", "Enter");
            page.fill("input[name=password]", Text.of(message).password());
            page.press("input[name=password]", "Enter");
            Pages.awaitDrawn(page);
        }
    }

    private static void lock(Page page, Text text, String language) {
        page.navigate(text.link() + "?lang=" + language);
        for (int i = 0; i < 5; i++) {
            page.fill("input[name=password]", text.password().equals("111111") ? "222222" : "111111");
            page.press("input[name=password]", "Enter");
            page.waitForLoadState();
        }
        page.navigate(text.link() + "?lang=" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_phone_page_shows_the_texts_and_their_links_open(String language) {
        try (BrowserContext phone = browser.phone(language, true)) {
            Page page = phone.newPage();
            page.navigate(sample.system().url() + "/outbox?lang=" + language);
            Pages.picture(page, "outbox-" + language);
            page.locator("a[href*='/r/']").first().click();
            page.locator("input[name=password]").waitFor();
        }
    }

    @Test
    void an_unknown_link_says_whom_to_call() {
        try (BrowserContext phone = browser.phone("en", true)) {
            Page page = phone.newPage();
            assertThat(page.navigate(sample.system().url() + "/r/" + "B".repeat(22) + "?lang=en")
                            .status())
                    .isEqualTo(404);
            Pages.picture(page, "not-found");
        }
    }
}
