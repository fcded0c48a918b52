package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.CustomerClient;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A report or a whole batch that is taken back, and what those whom it had reached are told. */
class WithdrawalIT {
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/r/[A-Za-z0-9_-]+");

    @TempDir
    Path home;

    private SentSample sample;
    private StaffClient staff;

    @BeforeEach
    void sendTheSample() throws Exception {
        sample = SentSample.in(home);
        staff = sample.staff();
    }

    @AfterEach
    void end() {
        sample.close();
    }

    @Test
    void who_was_reached_is_told_once_when_staff_want_it_and_the_rest_of_the_batch_may_follow() throws Exception {
        List<JsonNode> reports = sample.reports();
        int rows = reports.size();
        JsonNode told = reports.get(0);
        Text text = Text.of(texts(told).get(0));
        CustomerClient reader = new CustomerClient();
        reader.enter(text.link(), text.password()).expect(200);

        revoke("/reports/" + id(told), true).expect(202);
        revoke("/reports/" + id(told), true).expect(409);
        String notice = awaitTexts(rows + 1).get(0).get("body").asString();

        assertThat(new String(reader.pdf(text.link()).body(), StandardCharsets.ISO_8859_1))
                .doesNotStartWith("%PDF");
        assertThat(reader.open(text.link()).expect(410).text()).contains("Kết quả đã được thu hồi");
        assertThat(notice).contains("DA BI THU HOI").doesNotContainIgnoringCase("mat khau");
        Matcher link = LINK.matcher(notice);
        assertThat(link.find()).isTrue();
        assertThat(new CustomerClient().open(link.group()).expect(410).text())
                .contains("Kết quả đã được thu hồi", "tel:");

        revoke("/batches/" + sample.batch(), false).expect(202);
        awaitNone("delivered");
        assertThat(staff.all("/outbox")).as("without a text").hasSize(rows + 1);

        revoke("/batches/" + sample.batch(), true).expect(202);
        awaitTexts(2 * rows);
        revoke("/batches/" + sample.batch(), true).expect(202);
        awaitNone("delivered");
        assertThat(staff.all("/outbox")).as("one notice a customer").hasSize(2 * rows);
    }

    private Answer revoke(String path, boolean notify) throws Exception {
        return staff.post(
                path + "/revoke",
                StaffClient.options().put("reason", "the wrong file").put("notify", notify));
    }

    /** Every text, newest first, once there are so many. */
    private List<JsonNode> awaitTexts(int count) throws Exception {
        staff.await("/outbox?size=1", AT_MOST, list -> list.get("total").asInt() >= count);
        return staff.all("/outbox");
    }

    private void awaitNone(String status) throws Exception {
        staff.await(
                "/batches/" + sample.batch() + "/reports?status=" + status,
                AT_MOST,
                list -> list.get("total").asInt() == 0);
    }

    private List<JsonNode> texts(JsonNode report) throws Exception {
        return staff.all(
                "/outbox?to=" + URLEncoder.encode(report.get("customer_phone").asString(), StandardCharsets.UTF_8));
    }

    private static String id(JsonNode report) {
        return report.get("id").asString();
    }
}
