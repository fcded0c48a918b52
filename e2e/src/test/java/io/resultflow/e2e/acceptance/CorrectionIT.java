package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.CustomerClient;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A report that was sent and is then corrected, as staff and both its links' readers see it. Pictures of it are left. */
class CorrectionIT {
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    @TempDir
    static Path home;

    private static SentSample sample;
    private static StaffClient staff;

    @BeforeAll
    static void sendTheSample() throws Exception {
        sample = SentSample.in(home);
        staff = sample.staff();
        Files.createDirectories(Pages.PICTURES);
    }

    @AfterAll
    static void end() {
        sample.close();
    }

    @Test
    void who_read_the_old_version_is_told_and_finds_nothing_but_the_new_one() throws Exception {
        JsonNode old = report(0);
        int before = texts(old).size();
        Text text = Text.of(original(old));
        CustomerClient reader = new CustomerClient();
        reader.enter(text.link(), text.password()).expect(200);
        assertThat(Outcome.words(reader.pdf(text.link()).expect(200))).doesNotContain("ĐÍNH CHÍNH");

        JsonNode answer =
                correct(old, "nhập nhầm đơn vị", "Glucose", "6.2").expect(201).json();

        assertThat(answer.get("version").asInt()).isEqualTo(2);
        assertThat(answer.get("supersedes").asString()).isEqualTo(id(old));
        JsonNode newer = awaitDelivered(answer);
        assertGone(reader, text, "Đã có kết quả mới hơn", "link_superseded");
        List<JsonNode> texts = texts(old);
        assertThat(texts).hasSize(before + 1);
        JsonNode told = texts.get(0);
        assertThat(told.get("body").asString()).contains("da xem CO DINH CHINH");
        String words = Outcome.open(told);
        assertThat(words).contains("ĐÃ ĐÍNH CHÍNH – bản 2", "nhập nhầm đơn vị", "6.2");
        picture(newer, "corrected-vi");
        assertThat(correct(old, "again", "Glucose", "7.1")
                        .expect(409)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("report_superseded");
    }

    @Test
    void the_newer_version_takes_the_row_s_place_and_is_corrected_in_turn() throws Exception {
        JsonNode first = report(1);
        int rows = sample.reports().size();
        JsonNode second = awaitDelivered(
                correct(first, "a typing error", "Glucose", "6.2").expect(201).json());
        JsonNode third = awaitDelivered(
                correct(second, "another", "Glucose", "6.3").expect(201).json());

        assertThat(sample.reports()).hasSize(rows).extracting(CorrectionIT::id).contains(id(third));
        assertThat(third.get("version").asInt()).isEqualTo(3);
        assertThat(staff.get("/reports/" + id(first))
                        .json()
                        .get("superseded_by")
                        .asString())
                .isEqualTo(id(second));
        assertThat(Outcome.open(texts(first).get(0)))
                .contains("bản 3", "another")
                .doesNotContain("a typing error");
        JsonNode progress = staff.get("/batches/" + sample.batch()).json().get("progress");
        assertThat(progress.get("total").asInt()).isEqualTo(rows);
    }

    @Test
    void for_another_phone_the_old_link_is_withdrawn_and_its_number_is_never_texted_again() throws Exception {
        JsonNode old = report(2);
        int before = texts(old).size();
        Text text = Text.of(original(old));
        CustomerClient reader = new CustomerClient();
        reader.enter(text.link(), text.password()).expect(200);
        ObjectNode asked = StaffClient.options().put("phone", "0590 000 998").put("reason", "a neighbour's number");

        JsonNode newer = awaitDelivered(staff.post("/reports/" + id(old) + "/correct", asked)
                .expect(201)
                .json());

        assertGone(reader, text, "Liên kết đã được thu hồi", "link_revoked");
        assertThat(texts(old)).as("to the old number").hasSize(before);
        List<JsonNode> sent = texts(newer);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).get("body").asString()).doesNotContainIgnoringCase("dinh chinh");
        assertThat(Outcome.open(sent.get(0))).contains("bản 2");
        staff.post("/reports/" + id(old) + "/resend", StaffClient.options()).expect(409);
        assertThat(texts(old)).hasSize(before);
    }

    @Test
    void a_withdrawn_report_may_be_corrected_and_then_says_so() throws Exception {
        JsonNode old = report(3);
        Text text = Text.of(original(old));
        staff.post("/reports/" + id(old) + "/revoke", StaffClient.options().put("reason", "wrong"))
                .expect(202);

        awaitDelivered(
                correct(old, "the right one", "Glucose", "6.2").expect(201).json());

        new CustomerClient().open(text.link()).expect(410);
        assertThat(new CustomerClient().open(text.link()).text()).contains("Đã có kết quả mới hơn");
    }

    @Test
    void what_is_wrong_with_a_correction_is_told_before_anything_changes() throws Exception {
        JsonNode old = report(4);
        ObjectNode asked = StaffClient.options().put("phone", "12").put("reason", "a new number");
        asked.putObject("values").put("Cột lạ", "1");

        JsonNode problem = staff.post("/reports/" + id(old) + "/correct", asked)
                .expect(422)
                .json();

        assertThat(problem.get("code").asString()).isEqualTo("correction_has_errors");
        assertThat(problem.get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("phone_too_short", "mapping_column_unknown");
        assertThat(Outcome.open(original(old))).isNotBlank();
    }

    @Test
    void in_an_english_batch_report_page_and_text_speak_english() throws Exception {
        String batch = started("language", "en");
        staff.awaitCompleted(batch, AT_MOST);
        JsonNode old = staff.all("/batches/" + batch + "/reports").get(10);
        Text text = Text.of(texts(old).get(0));

        JsonNode newer = awaitDelivered(
                correct(old, "wrong unit", "Glucose", "6.2").expect(201).json());

        assertThat(new CustomerClient().open(text.link()).text()).contains("There is a newer result");
        assertThat(texts(old).get(0).get("body").asString()).contains("corrected result");
        assertThat(Outcome.open(texts(old).get(0))).contains("CORRECTED – version 2", "wrong unit");
        picture(newer, "corrected-en");
    }

    @Test
    void where_a_second_person_releases_the_new_version_waits_for_one_too() throws Exception {
        String batch = started("release", "approval");
        StaffClient second = anotherAdmin();
        String approve = "/batches/" + batch + "/approve";
        second.post(approve, StaffClient.options()).expect(202);
        staff.awaitCompleted(batch, AT_MOST);
        JsonNode old = staff.all("/batches/" + batch + "/reports").get(11);
        int before = texts(old).size();

        JsonNode newer =
                correct(old, "wrong unit", "Glucose", "6.2").expect(201).json();

        staff.await(
                "/reports/" + id(newer),
                AT_MOST,
                found -> found.get("status").asString().equals("generated"));
        staff.post(approve, StaffClient.options()).expect(403);
        assertThat(texts(old)).hasSize(before);
        second.post(approve, StaffClient.options()).expect(202);
        awaitDelivered(newer);
        assertThat(texts(old)).hasSize(before + 1);
    }

    /** A batch of the sample's rows that was started with an option of its own. */
    private static String started(String option, String value) throws Exception {
        return staff.uploadBatch(
                        "results.xlsx",
                        Files.readAllBytes(Lab.SHEET),
                        staff.createTemplate(Lab.TEMPLATE, "lab, " + value),
                        StaffClient.options()
                                .put("start", true)
                                .put("confirm_duplicate", true)
                                .put(option, value))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static StaffClient anotherAdmin() throws Exception {
        ObjectNode user = StaffClient.options()
                .put("username", "second")
                .put("full_name", "Second Person")
                .put("role", "admin");
        String handedOut =
                staff.post("/users", user).expect(201).json().get("password").asString();
        StaffClient second = new StaffClient(sample.system().url()).login("second", handedOut);
        String own = "nobody else knows these 7 words";
        second.post(
                        "/auth/password",
                        StaffClient.options().put("current_password", handedOut).put("new_password", own))
                .expect(204);
        return second.login("second", own);
    }

    /** Neither page nor session nor API gives the report out; all say the same. */
    private static void assertGone(CustomerClient reader, Text text, String heading, String code) throws Exception {
        assertThat(new String(reader.pdf(text.link()).body(), StandardCharsets.ISO_8859_1))
                .doesNotStartWith("%PDF");
        Answer page = reader.open(text.link()).expect(410);
        assertThat(page.text()).contains(heading);
        ObjectNode key = StaffClient.options().put("token", text.token()).put("password", text.password());
        assertThat(new StaffClient(sample.system().url())
                        .post("/customer/authenticate", key)
                        .expect(410)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo(code);
    }

    private static Answer correct(JsonNode report, String reason, String column, String value) throws Exception {
        ObjectNode asked = StaffClient.options().put("reason", reason);
        asked.putObject("values").put(column, value);
        return staff.post("/reports/" + id(report) + "/correct", asked);
    }

    private static JsonNode awaitDelivered(JsonNode report) throws Exception {
        return staff.await(
                "/reports/" + id(report),
                AT_MOST,
                found -> found.get("status").asString().equals("delivered"));
    }

    /** Each test has reports of its own: those of the batch as it was sent, in the order of the rows. */
    private static JsonNode report(int position) throws Exception {
        return sample.reports().get(position);
    }

    private static List<JsonNode> texts(JsonNode report) throws Exception {
        return staff.all(
                "/outbox?to=" + URLEncoder.encode(report.get("customer_phone").asString(), StandardCharsets.UTF_8));
    }

    /** The text by which the sample's batch brought a report, as it was then. */
    private static JsonNode original(JsonNode report) {
        return sample.texts().stream()
                .filter(text -> text.get("to").equals(report.get("customer_phone")))
                .findFirst()
                .orElseThrow();
    }

    private static void picture(JsonNode report, String name) throws Exception {
        Answer pdf = staff.get("/reports/" + id(report) + "/pdf").expect(200);
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 100),
                    "png",
                    Pages.PICTURES.resolve(name + ".png").toFile());
        }
    }

    private static String id(JsonNode report) {
        return report.get("id").asString();
    }
}
