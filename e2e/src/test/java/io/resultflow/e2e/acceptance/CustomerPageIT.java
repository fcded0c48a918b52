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
import io.resultflow.e2e.system.RunningSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's pages on a phone, in a real browser. Pictures of them are left in {@code target/pictures}. */
class CustomerPageIT {
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    static Path home;

    private static RunningSystem system;
    private static Browser browser;
    private static List<Text> texts;

    @BeforeAll
    static void sendTheSample() throws Exception {
        browser = new Browser();
        system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), Map.of());
        StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
        String template = staff.createTemplate(Lab.TEMPLATE, "lab");
        String batch = staff.uploadBatch(
                        "results.xlsx",
                        Files.readAllBytes(Lab.SHEET),
                        template,
                        StaffClient.options().put("start", true))
                .expect(201)
                .json()
                .get("id")
                .asString();
        staff.awaitCompleted(batch, Duration.ofMinutes(3));
        texts = staff.all("/outbox").stream().map(Text::of).toList();
    }

    @AfterAll
    static void end() {
        system.close();
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
            picture(page, "password-" + language);
            page.fill("input[name=password]", text.password());
            page.press("input[name=password]", "Enter");
            page.locator("canvas").first().waitFor();
            picture(page, "report-" + language);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing is wider than the phone")
                    .isEqualTo(true);
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
            picture(page, "report-without-javascript");
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
            picture(page, "wrong-password");
            page.fill("input[name=password]", text.password());
            page.press("input[name=password]", "Enter");
            page.locator("canvas").first().waitFor();
        }
    }

    @Test
    void an_unknown_link_says_whom_to_call() {
        try (BrowserContext phone = browser.phone("en", true)) {
            Page page = phone.newPage();
            assertThat(page.navigate(system.url() + "/r/" + "B".repeat(22) + "?lang=en")
                            .status())
                    .isEqualTo(404);
            picture(page, "not-found");
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
