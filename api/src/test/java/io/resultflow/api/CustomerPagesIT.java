package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Links;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a customer meets behind a link. */
class CustomerPagesIT {
    private final ApiServer api = ApiServer.get();
    private final Customer customer = new Customer(api);

    @Test
    void the_form_tells_whose_report_it_is_without_telling_the_name_and_changes_nothing() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Ánh Đào", "vi");
        Answer form = customer.open(sent.path());
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .contains("N. T. Á. Đào", "inputmode=\"numeric\"", "one-time-code", "1900 0000", "lang=\"vi\"")
                .doesNotContain("Nguyễn");
        assertThat(title(form)).isEqualTo("Kết quả của bạn");
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(form.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(api.send(api.request(sent.path(), "").method("HEAD", BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        assertThat(report(sent).status()).isEqualTo(ReportStatus.DELIVERED);
    }

    @Test
    void the_page_speaks_the_other_language_when_asked() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        assertThat(customer.open(sent.path() + "?lang=en").text()).contains("Your result is ready", "lang=\"en\"");
        assertThat(customer.open(SentReport.of(api, "Mary Smith", "en").path()).text())
                .contains("Mary S.", "Password");
    }

    @Test
    void the_right_password_opens_the_report_and_its_view_is_recorded_once() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        Answer entered = customer.enter(sent, " 482 913 ");
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).isEqualTo(sent.path() + "?lang=vi");
        assertThat(entered.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=" + sent.path());
        String cookie = Customer.cookie(entered);
        assertThat(customer.open(sent.path(), cookie).text()).contains("/report.pdf?download=1", "reader.mjs");
        assertThat(report(sent).viewsCount()).as("the page is no view").isZero();
        Answer pdf = customer.open(sent.path() + "/report.pdf", cookie);
        assertThat(pdf.response().body()).isEqualTo(sent.pdf());
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        assertThat(customer.open(sent.path() + "/report.pdf?download=1", cookie).header("Content-Disposition"))
                .startsWith("attachment");
        Report viewed = report(sent);
        assertThat(viewed.status()).isEqualTo(ReportStatus.VIEWED);
        assertThat(viewed.viewsCount()).isEqualTo(1);
    }

    @Test
    void a_wrong_password_opens_nothing_and_the_fifth_locks_the_link_even_for_the_right_one() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "en");
        for (int left = 4; left >= 1; left--) {
            Answer wrong = customer.enter(sent, "000000");
            assertThat(wrong.status()).isEqualTo(403);
            assertThat(wrong.text()).contains("You can try " + left + " more");
        }
        assertThat(customer.enter(sent, "000000").text()).contains("This link is locked");
        Answer right = customer.enter(sent, "482913");
        assertThat(right.status()).isEqualTo(403);
        assertThat(right.header("Set-Cookie")).isEmpty();
    }

    @Test
    void without_a_visit_with_one_of_another_report_and_with_a_made_up_one_the_answer_is_the_same() {
        SentReport mine = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        SentReport others = SentReport.of(api, "Trần Văn Bình", "vi");
        String cookie = Customer.cookie(customer.enter(mine, "482913"));
        Answer without = customer.open(others.path() + "/report.pdf");
        Answer withMine = customer.open(others.path() + "/report.pdf", cookie);
        Answer madeUp = customer.open(others.path() + "/report.pdf", "visit=made-up");
        assertThat(without.status()).isEqualTo(403);
        assertThat(withMine.status()).isEqualTo(403);
        assertThat(madeUp.status()).isEqualTo(403);
        assertThat(withMine.text()).isEqualTo(without.text());
        assertThat(madeUp.text()).isEqualTo(without.text());
        assertThat(report(others).viewsCount()).isZero();
    }

    @Test
    void unknown_expired_and_revoked_links_each_say_so_with_the_labs_contact() {
        Answer unknown = customer.open("/r/AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("1900 0000");
        assertThat(customer.open("/r/short").status()).isEqualTo(404);
        SentReport revoked = SentReport.of(api, "Nguyễn Thị Hoa", "en");
        String cookie = Customer.cookie(customer.enter(revoked, "482913"));
        new ReportMoves(api.bean(MongoDatabase.class), api.bean(TestClock.class)).revoked(revoked.id());
        api.bean(Links.class).revokeAll(revoked.id());
        Answer page = customer.open(revoked.path());
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("This result was withdrawn", "1900 0000");
        assertThat(customer.open(revoked.path() + "/report.pdf", cookie).status())
                .isEqualTo(410);
        SentReport expired = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        api.bean(TestClock.class).pass(Duration.ofHours(25));
        assertThat(customer.open(expired.path()).status()).isEqualTo(410);
        assertThat(customer.open(expired.path()).text()).contains("Liên kết đã hết hạn");
        assertThat(customer.enter(expired, "482913").status()).isEqualTo(410);
    }

    @Test
    void whoever_wanted_the_file_when_the_visit_had_ended_gets_it_after_the_password() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        String cookie = Customer.cookie(customer.enter(sent, "482913"));
        api.bean(TestClock.class).pass(Duration.ofMinutes(16));
        Answer form = customer.open(sent.path() + "/report.pdf?download=1", cookie);
        assertThat(form.text()).contains("name=\"to\" value=\"download\"");
        assertThat(customer.post(sent.path(), "lang=vi&to=download&password=000000")
                        .text())
                .contains("name=\"to\" value=\"download\"");
        assertThat(customer.post(sent.path(), "lang=vi&to=download&password=482913")
                        .header("Location"))
                .isEqualTo(sent.path() + "/report.pdf?download=1&lang=vi");
        assertThat(customer.open(sent.path() + "/report.pdf", cookie).text()).contains("name=\"to\" value=\"pdf\"");
        assertThat(customer.post(sent.path(), "to=//evil.example&password=482913")
                        .header("Location"))
                .isEqualTo(sent.path());
    }

    @Test
    void a_link_that_opens_with_a_date_asks_for_day_month_and_year() {
        SentReport sent =
                SentReport.of(api, "Nguyễn Thị Hoa", "vi").resentToOpenWith(api, 2, PasswordKind.DATE, "07/03/1985");
        assertThat(customer.open(sent.path()).text())
                .contains("Ngày sinh", "name=\"day\"", "name=\"month\"", "name=\"year\"")
                .doesNotContain("name=\"password\"");
        assertThat(customer.post(sent.path(), "day=&month=&year=").status()).isEqualTo(422);
        Answer wrong = customer.post(sent.path(), "lang=vi&day=7&month=3&year=1986");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.text()).contains("Ngày sinh chưa đúng. Bạn còn 4 lần thử.", "name=\"year\"");
        assertThat(customer.post(sent.path(), "lang=vi&year=1985").status())
                .as("the year alone is none")
                .isEqualTo(403);
        assertThat(customer.post(sent.path(), "day=7&month=03&year=1985").status())
                .isEqualTo(303);
    }

    @Test
    void a_link_that_opens_with_a_known_word_asks_for_it_with_the_whole_keyboard() {
        SentReport sent =
                SentReport.of(api, "Nguyễn Thị Hoa", "en").resentToOpenWith(api, 2, PasswordKind.KNOWN, "BN-0042-X");
        assertThat(customer.open(sent.path()).text())
                .contains("name=\"password\"")
                .doesNotContain("inputmode=\"numeric\"", "one-time-code");
        assertThat(customer.enter(sent, "bn 0042 y").text()).contains("This is not right. You can try 4 more times.");
        assertThat(customer.enter(sent, "bn 0042 x").status()).isEqualTo(303);
    }

    @Test
    void a_visit_ends_after_a_quarter_of_an_hour() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        String cookie = Customer.cookie(customer.enter(sent, "482913"));
        api.bean(TestClock.class).pass(Duration.ofMinutes(16));
        assertThat(customer.open(sent.path() + "/report.pdf", cookie).status()).isEqualTo(403);
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        HttpRequest.Builder forged =
                customer.passwordForm(sent, "482913").header("Origin", "https://elsewhere.example");
        assertThat(api.send(forged).status()).isEqualTo(403);
        assertThat(api.send(customer.passwordForm(sent, "482913").header("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(api.send(customer.passwordForm(sent, "482913").header("Origin", "null"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_phone_page_is_for_this_machine_alone() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        assertThat(customer.open("/outbox").text()).contains("href=\"" + api.url() + sent.path() + "\"", "482913");
        assertThat(api.send(api.request("/outbox", "")
                                .header("X-Forwarded-For", "203.0.113.7")
                                .GET())
                        .status())
                .isEqualTo(404);
    }

    private Report report(SentReport sent) {
        return api.bean(Reports.class).find(sent.id()).orElseThrow();
    }

    private static String title(Answer page) {
        String text = page.text();
        return text.substring(text.indexOf("<title>") + 7, text.indexOf("</title>"));
    }
}
