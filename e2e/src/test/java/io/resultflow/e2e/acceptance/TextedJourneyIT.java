package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import io.resultflow.e2e.system.Browser;
import io.resultflow.e2e.system.TlsFront;
import io.resultflow.sms.twilio.TwilioServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the upload to the customer's eyes as in earnest: by Twilio, over TLS, on a phone. Pictures of it are left. */
class TextedJourneyIT {
    @TempDir
    static Path folder;

    private static TextedSample sample;
    private static TwilioCalls twilio;

    @BeforeAll
    static void sendTheSample() throws Exception {
        sample = TextedSample.in(folder);
        twilio = new TwilioCalls(sample.front());
    }

    @AfterAll
    static void end() {
        sample.close();
    }

    @Test
    void every_report_is_texted_once_whatever_goes_wrong_at_the_provider() {
        List<JsonNode> reports = sample.reports();
        assertThat(sample.requests()).isEqualTo(sample.requestsNeeded());
        assertThat(sample.texts())
                .hasSameSizeAs(reports)
                .extracting(TwilioServer.Text::to)
                .containsExactlyInAnyOrderElementsOf(reports.stream()
                        .map(report -> report.get("customer_phone").asString())
                        .toList());
        assertThat(sample.texts())
                .extracting(TwilioServer.Text::sid)
                .containsExactlyInAnyOrderElementsOf(reports.stream()
                        .map(report ->
                                report.get("delivery").get("sms_provider_id").asString())
                        .toList());
        assertThat(sample.texts())
                .extracting(text -> Text.in(text.body()).link())
                .doesNotHaveDuplicates();
        assertThat(reports).allSatisfy(report -> assertThat(statusOf(report)).isEqualTo("sent"));
    }

    @Test
    void what_the_provider_signs_is_believed_in_any_order_and_what_is_forged_is_not() throws Exception {
        TwilioServer.Text text = sample.texts().get(0);
        assertThat(twilio.isSaidToTell(text, "delivered", "sent")).isEqualTo(403);
        assertThat(statusOf(sample.reportOf(text))).isEqualTo("sent");

        for (String told : List.of("delivered", "delivered", "sent")) {
            assertThat(twilio.tells(text, told)).isEqualTo(204);
            assertThat(statusOf(sample.reportOf(text))).isEqualTo("delivered");
        }

        assertThat(twilio.isSaidToTell(text, "failed", "delivered")).isEqualTo(403);
        JsonNode delivery = sample.reportOf(text).get("delivery");
        assertThat(delivery.get("delivery_status").asString()).isEqualTo("delivered");
        assertThat(delivery.get("failure").isNull()).isTrue();
    }

    @Test
    void the_link_in_the_text_opens_the_report_on_a_phone_and_that_can_be_shown() throws Exception {
        TwilioServer.Text text = sample.texts().get(1);
        JsonNode report = sample.reportOf(text);

        byte[] pdf = read(Text.in(text.body()));

        String words = Outcome.words(pdf);
        assertThat(sample.reports())
                .extracting(any -> any.get("customer_id").asString())
                .filteredOn(words::contains)
                .containsExactly(report.get("customer_id").asString());
        assertThat(words).contains(report.get("customer_name").asString());
        assertThat(statusOf(sample.reportOf(text))).as("without a receipt").isEqualTo("delivered");
        JsonNode viewed = entry(report, "viewed");
        assertThat(viewed.get("ip_address").asString()).isEqualTo(TlsFront.CARRIER);
        assertThat(viewed.get("device").asString()).isEqualTo("Chrome on Linux");
        assertThat(get(report, "/proof")
                        .get("versions")
                        .get(0)
                        .get("pdf_sha256")
                        .asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
    }

    /** As the customer does it: taps the link, types the password, looks, keeps the file. */
    private static byte[] read(Text text) throws Exception {
        try (Browser browser = Browser.finding(TlsFront.HOST);
                BrowserContext phone = browser.phone("vi", true)) {
            Page page = phone.newPage();
            page.navigate(text.link());
            Pages.picture(page, "texted-password");
            page.fill("input[name=password]", text.password());
            page.press("input[name=password]", "Enter");
            Pages.awaitDrawn(page);
            Pages.picture(page, "texted-report");
            assertThat(phone.cookies()).isNotEmpty().allMatch(TextedJourneyIT::isOfNoUseElsewhere);
            Download kept = page.waitForDownload(
                    () -> page.locator("a[href*='download']").first().click());
            assertThat(kept.suggestedFilename()).isEqualTo("ket-qua.pdf");
            return Files.readAllBytes(kept.path());
        }
    }

    private static boolean isOfNoUseElsewhere(Cookie cookie) {
        return cookie.secure && cookie.httpOnly && cookie.sameSite == SameSiteAttribute.STRICT;
    }

    @Test
    void who_answers_STOP_is_texted_no_more_until_START() throws Exception {
        TwilioServer.Text text = sample.texts().get(2);
        JsonNode report = sample.reportOf(text);
        long before = texts(text.to());

        assertThat(twilio.passesOn(text.to(), "STOP")).isEqualTo(204);

        assertThat(sample.staff().all("/numbers"))
                .extracting(mark -> mark.get("phone").asString())
                .containsExactly(text.to());
        assertThat(resend(report, 422).get("code").asString()).isEqualTo("sms_opted_out");
        assertThat(twilio.passesOn(text.to(), "START")).isEqualTo(204);
        resend(report, 202);
        sample.staff()
                .await(
                        "/reports/" + report.get("id").asString(),
                        Duration.ofMinutes(1),
                        now -> now.get("delivery").get("sequence").asInt() == 2);
        assertThat(texts(text.to())).isEqualTo(before + 1);
    }

    private static long texts(String to) {
        return sample.twilio().texts().stream()
                .filter(text -> text.to().equals(to))
                .count();
    }

    private static JsonNode resend(JsonNode report, int expected) throws Exception {
        return sample.staff()
                .post(
                        "/reports/" + report.get("id").asString() + "/resend",
                        StaffClient.options().put("reason", "asked by telephone"))
                .expect(expected)
                .json();
    }

    private static String statusOf(JsonNode report) {
        return report.get("delivery").get("delivery_status").asString();
    }

    private static JsonNode get(JsonNode report, String part) throws Exception {
        return sample.staff()
                .get("/reports/" + report.get("id").asString() + part)
                .expect(200)
                .json();
    }

    private static JsonNode entry(JsonNode report, String event) throws Exception {
        return get(report, "/timeline")
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("event").asString().equals(event))
                .findFirst()
                .orElseThrow();
    }
}
