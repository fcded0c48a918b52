package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.number.MarkedNumber;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Reports;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody who got another person's text says so. */
class NotForMeIT {
    private static final ApiServer API = ApiServer.get();
    private final Customer somebody = new Customer(API);

    @Test
    void looking_and_the_question_change_nothing() {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        assertThat(somebody.open(sent.path()).text()).contains(sent.path() + "/not-for-me");
        Answer question = somebody.open(sent.path() + "/not-for-me");
        assertThat(question.status()).isEqualTo(200);
        assertThat(question.text())
                .contains("Is this text message not for you?", "1900 0000")
                .doesNotContain("Hoa<", "Nguyễn");
        assertThat(mark(sent)).isNull();
        assertThat(somebody.open(sent.path()).status()).isEqualTo(200);
    }

    @Test
    void saying_it_ends_every_link_of_the_number_and_its_texts_and_alerts_staff_once() {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        SentReport familys = SentReport.of(API, "Nguyễn Văn An", "en", sent.phone());
        SentReport others = SentReport.toANewPhone(API, "Trần Văn Bình", "en");
        String inside = Customer.cookie(somebody.enter(familys, "482913"));

        Answer said = somebody.post(sent.path() + "/not-for-me", "lang=en");
        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo(sent.path() + "?lang=en");
        somebody.post(sent.path() + "/not-for-me", "lang=en");

        assertThat(somebody.open(sent.path()).status()).isEqualTo(410);
        assertThat(somebody.open(sent.path()).text()).contains("Thank you for telling us");
        assertThat(somebody.enter(sent, "482913").status()).isEqualTo(410);
        assertThat(somebody.open(familys.path() + "/report.pdf", inside).status())
                .isEqualTo(410);
        assertThat(somebody.open(others.path()).status()).isEqualTo(200);
        assertThat(mark(sent)).isEqualTo(ProblemCode.SMS_OPTED_OUT);
        assertThat(status(sent))
                .as("staff can still send it to the right number")
                .isEqualTo(ReportStatus.DELIVERED);
        assertThat(alerts(sent)).isEqualTo(1);
        assertThat(audited(sent, AuditAction.NUMBER_REFUSED)).isEqualTo(1);
    }

    @Test
    void staff_undo_it_and_the_number_gets_texts_again() {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "vi");
        somebody.post(sent.path() + "/not-for-me", "lang=vi");
        JsonNode alert = newest();
        assertThat(alert.get("report_id").asString()).isEqualTo(sent.id().value());
        assertThat(alert.get("kind").asString()).isEqualTo("not_for_me");
        assertThat(alert.get("undone_at").isNull()).isTrue();
        assertThat(alert.toString()).doesNotContain(sent.phone().e164().substring(1), "Hoa");

        String undo = "/api/v1/alerts/" + alert.get("id").asString() + "/undo";
        assertThat(API.post(undo, Map.of()).json().get("undone_at").isNull()).isFalse();
        API.post(undo, Map.of());

        assertThat(mark(sent)).isNull();
        assertThat(audited(sent, AuditAction.NUMBER_ALLOWED)).isEqualTo(1);
        assertThat(somebody.open(sent.path()).status())
                .as("the link stays shut")
                .isEqualTo(410);
        SentReport again = sent.resent(API, 2);
        assertThat(somebody.enter(again, "482913").status()).isEqualTo(303);
        assertThat(API.post("/api/v1/alerts/0123456789abcdef01234567/undo", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_link_says_nothing_for_anybody() {
        assertThat(somebody.open("/r/AAAAAAAAAAAAAAAAAAAAAA/not-for-me").status())
                .isEqualTo(404);
        assertThat(somebody.post("/r/AAAAAAAAAAAAAAAAAAAAAA/not-for-me", "lang=en")
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode newest() {
        return API.get("/api/v1/alerts?size=1").json().get("items").get(0);
    }

    private static long alerts(SentReport sent) {
        return API.get("/api/v1/alerts?size=200")
                .json()
                .get("items")
                .valueStream()
                .filter(alert ->
                        alert.get("report_id").asString().equals(sent.id().value()))
                .count();
    }

    private static long audited(SentReport sent, AuditAction action) {
        return API.bean(MongoDatabase.class)
                .getCollection("auditLog")
                .countDocuments(new Document("subject_id", sent.id().value()).append("action", action.wireName()));
    }

    private static @Nullable ProblemCode mark(SentReport sent) {
        return API.bean(MarkedNumbers.class)
                .find(sent.phone())
                .map(MarkedNumber::reason)
                .orElse(null);
    }

    private static ReportStatus status(SentReport sent) {
        return API.bean(Reports.class).find(sent.id()).orElseThrow().status();
    }
}
