package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.CustomerClient;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The laboratory's sample from the upload to the customer's PDF, over HTTP. */
class LabSampleIT {
    @TempDir
    static Path home;

    private static SentSample sample;
    private static StaffClient staff;
    private static List<JsonNode> reports;
    private static List<JsonNode> texts;

    @BeforeAll
    static void sendTheSample() throws Exception {
        sample = SentSample.in(home);
        staff = sample.staff();
        reports = sample.reports();
        texts = sample.texts();
    }

    @AfterAll
    static void end() {
        sample.close();
    }

    @Test
    void every_customer_opens_the_own_report_and_no_other() throws Exception {
        assertThat(texts).hasSameSizeAs(reports);
        for (JsonNode text : texts) {
            String words = Outcome.open(text);
            String phone = text.get("to").asString();
            List<JsonNode> own = reports.stream()
                    .filter(report -> words.contains(report.get("customer_id").asString()))
                    .toList();
            assertThat(own).as("whose ids stand in the PDF").hasSize(1);
            assertThat(own.get(0).get("customer_phone").asString()).isEqualTo(phone);
            assertThat(words).doesNotContain("{{", "{%");
        }
    }

    @Test
    void neither_a_log_nor_a_file_of_an_engine_tells_who_the_customers_are() throws Exception {
        Leaks leaks = Leaks.of(Lab.SHEET, Lab.HEADER);
        texts.forEach(leaks::text);

        leaks.assertNoneIn(sample.system());
    }

    @Test
    void a_wrong_password_opens_nothing_and_an_unknown_link_is_not_found() throws Exception {
        Text text = Text.of(texts.get(0));
        CustomerClient stranger = new CustomerClient();
        String wrong = text.password().equals("000000") ? "000001" : "000000";
        assertThat(stranger.enter(text.link(), wrong).status()).isIn(200, 401, 403, 422);
        assertThat(stranger.pdf(text.link()).status()).isIn(401, 403, 404);
        assertThat(stranger.open(sample.system().url() + "/r/" + "A".repeat(22)).status())
                .isEqualTo(404);
    }

    @Test
    void a_session_of_one_report_does_not_open_another() throws Exception {
        Text mine = Text.of(texts.get(1));
        Text other = Text.of(texts.get(2));
        CustomerClient customer = new CustomerClient();
        customer.enter(mine.link(), mine.password()).expect(200);
        customer.pdf(mine.link()).expect(200);
        assertThat(customer.pdf(other.link()).status()).isIn(401, 403, 404);
    }

    @Test
    void a_view_is_recorded_once_and_proves_delivery() throws Exception {
        JsonNode message = texts.get(3);
        Outcome.open(message);
        List<JsonNode> viewed = staff.all(
                "/reports?phone=" + URLEncoder.encode(message.get("to").asString(), StandardCharsets.UTF_8));
        assertThat(viewed).anySatisfy(report -> {
            assertThat(report.get("status").asString()).isEqualTo("viewed");
            assertThat(report.get("delivery").get("delivery_status").asString()).isEqualTo("delivered");
        });
    }
}
