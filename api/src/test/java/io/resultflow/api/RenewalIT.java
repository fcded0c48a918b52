package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.access.AttemptLimit;
import io.resultflow.domain.access.RenewalLimit;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Links;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A link that ended is renewed without staff: to the phone on file, so often and no more, one text for each asking. */
class RenewalIT {
    private static final ApiServer API = ApiServer.get();
    private static final Duration A_DAY = Duration.ofHours(25);
    private static ObedientEngine engine;

    @BeforeAll
    static void start() {
        engine = new ObedientEngine(API);
        engine.start();
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    private final Customer customer = new Customer(API);

    @Test
    void an_expired_page_offers_a_new_link_and_tells_no_more_of_the_phone_than_its_end() {
        SentReport sent = expired("en");
        Answer page = customer.open(sent.path());
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text())
                .contains("ending in " + sent.phone().lastDigits(), sent.path() + "/renew", "This link has expired")
                .doesNotContain(sent.phone().e164().substring(3, 10), "Nguyễn");
        assertThat(asked(sent)).as("looking asks for nothing").isZero();
    }

    @Test
    void asking_leads_back_to_the_page_and_a_second_tap_or_a_reload_is_the_same_text() {
        SentReport sent = expired("en");
        Answer first = renew(sent);
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.header("Location")).isEqualTo(sent.path() + "?lang=en");
        renew(sent);
        assertThat(customer.open(sent.path()).text())
                .contains(
                        "A new link is on its way", "ending in " + sent.phone().lastDigits())
                .doesNotContain("/renew\"");
        assertThat(asked(sent)).isEqualTo(1);
        API.bean(TestClock.class).pass(RenewalLimit.SAME_TEXT);
        assertThat(customer.open(sent.path()).text()).contains(sent.path() + "/renew");
    }

    @Test
    void three_are_given_for_a_report_and_then_it_says_whom_to_call() {
        SentReport sent = expired("vi");
        for (int i = 0; i < RenewalLimit.PER_REPORT; i++) {
            renew(sent);
            API.bean(TestClock.class).pass(A_DAY);
        }
        renew(sent);
        assertThat(asked(sent)).isEqualTo(RenewalLimit.PER_REPORT);
        assertThat(customer.open(sent.path()).text())
                .contains("Vui lòng liên hệ với chúng tôi để nhận liên kết mới.", "1900 0000")
                .doesNotContain("/renew\"");
        Answer staff = API.post("/api/v1/reports/" + sent.id() + "/renew", Map.of());
        assertThat(staff.status()).isEqualTo(409);
        assertThat(staff.code()).isEqualTo("renewals_used_up");
    }

    @Test
    void a_month_after_the_first_text_only_staff_sends_again() {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "vi");
        API.bean(TestClock.class).pass(Duration.ofDays(31));
        assertThat(customer.open(sent.path()).text()).doesNotContain("/renew\"");
        renew(sent);
        assertThat(asked(sent)).isZero();
        assertThat(API.post("/api/v1/reports/" + sent.id() + "/renew", Map.of()).code())
                .isEqualTo("renewal_too_late");
    }

    @Test
    void neither_a_revoked_report_nor_a_number_that_wants_no_texts_is_sent_anything() {
        SentReport revoked = expired("en");
        new ReportMoves(API.bean(MongoDatabase.class), API.bean(TestClock.class)).revoked(revoked.id());
        API.bean(Links.class).revokeAll(revoked.id());
        renew(revoked);
        assertThat(asked(revoked)).isZero();
        assertThat(customer.open(revoked.path()).text()).contains("withdrawn").doesNotContain("/renew\"");

        SentReport optedOut = expired("en");
        API.bean(MarkedNumbers.class).optOut(optedOut.phone(), MarkSource.STAFF);
        renew(optedOut);
        assertThat(asked(optedOut)).isZero();
        assertThat(customer.open(optedOut.path()).text()).doesNotContain("/renew\"");
        assertThat(API.post("/api/v1/reports/" + optedOut.id() + "/renew", Map.of())
                        .code())
                .isEqualTo("sms_opted_out");
    }

    @Test
    void a_link_that_still_opens_is_not_renewed() {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "vi");
        assertThat(renew(sent).status()).isEqualTo(303);
        assertThat(asked(sent)).isZero();
        assertThat(customer.open(sent.path()).status()).isEqualTo(200);
    }

    @Test
    void a_locked_link_is_renewed_until_the_reports_own_tries_are_used_up() {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        for (int i = 0; i < AttemptLimit.PER_LINK; i++) {
            customer.enter(sent, "000000");
        }
        assertThat(customer.open(sent.path()).text())
                .contains("This link is locked", sent.path() + "/renew")
                .as("it is the newest itself")
                .doesNotContain("newer link");
        renew(sent);
        assertThat(asked(sent)).isEqualTo(1);

        SentReport newest = sent.resent(API, 2);
        for (int i = 0; i < AttemptLimit.PER_REPORT - AttemptLimit.PER_LINK; i++) {
            customer.enter(newest, "000000");
        }
        API.bean(TestClock.class).pass(RenewalLimit.SAME_TEXT);
        assertThat(customer.open(newest.path()).text())
                .contains("This link is locked", "Please contact us for a new link.")
                .doesNotContain("/renew\"");
        renew(newest);
        assertThat(asked(sent)).as("for life: staff must help").isEqualTo(1);

        API.post("/api/v1/reports/" + sent.id() + "/resend", Map.of());
        SentReport helped = sent.resent(API, 3);
        assertThat(customer.enter(helped, "482913").status()).isEqualTo(303);
    }

    @Test
    void an_older_link_says_that_a_newer_one_was_texted() {
        SentReport old = expired("en");
        SentReport young = old.resent(API, 2);
        assertThat(customer.open(old.path()).text()).contains("We texted you a newer link");
        assertThat(customer.enter(young, "482913").status()).isEqualTo(303);
    }

    @Test
    void staff_renews_for_a_customer_who_calls_and_both_are_in_the_audit_log() {
        SentReport sent = expired("vi");
        Answer renewed = API.post("/api/v1/reports/" + sent.id() + "/renew", Map.of());
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(202);
        assertThat(renewed.json().get("id").asString()).isEqualTo(sent.id().value());
        assertThat(asked(sent)).isEqualTo(1);
        assertThat(API.post("/api/v1/reports/0123456789abcdef01234567/renew", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_was_never_sent_is_not_renewed() {
        SentReport sent = expired("vi");
        API.bean(MongoDatabase.class)
                .getCollection("reports")
                .updateOne(
                        new Document("_id", new ObjectId(sent.id().value())),
                        new Document("$set", new Document("status", ReportStatus.PARKED.wireName())));
        assertThat(API.post("/api/v1/reports/" + sent.id() + "/renew", Map.of()).code())
                .isEqualTo("report_not_sent");
    }

    private static SentReport expired(String language) {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", language);
        API.bean(TestClock.class).pass(A_DAY);
        return sent;
    }

    private Answer renew(SentReport sent) {
        return customer.post(sent.path() + "/renew", "lang=en");
    }

    /** How many texts were asked for. */
    private static long asked(SentReport sent) {
        Report report = API.bean(Reports.class).find(sent.id()).orElseThrow();
        return API.bean(MongoDatabase.class)
                .getCollection("auditLog")
                .countDocuments(new Document("subject_id", report.id().value())
                        .append("action", AuditAction.REPORT_RENEWED.wireName()));
    }
}
