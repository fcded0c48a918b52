package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.Multipart;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From files that do not fit yet to the text on the phone, as a program of the laboratory goes that way over HTTP. */
class UploadToPreviewIT {
    private static final int CUSTOMERS = 12;
    private static final int ROW = 9;
    private static final JsonMapper JSON = new JsonMapper();
    /** Left behind for a person to look at. */
    private static final Path LEFT = Path.of("target", "previews");

    @TempDir
    static Path home;

    private static RunningSystem system;
    private static StaffClient staff;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.start(Lab.ROOT, home, List.of("-Xmx1g"), Map.of());
        staff = new StaffClient(system.url()).login("admin", system.adminPassword());
        Files.createDirectories(LEFT);
    }

    @AfterAll
    static void end() {
        system.close();
    }

    @Test
    void a_template_with_mistakes_is_refused_with_all_of_them_each_with_its_place_in_both_languages() throws Exception {
        byte[] wrong = InventedFiles.template(
                "Mã: {{ Mã | uppr }}", "Kính gửi {{ Họ tên", "Đường huyết: {{ Glucose | number('0.0') }} mmol/L");

        Answer english =
                staff.speaking("en").uploadTemplate("mẫu.docx", wrong, "wrong").expect(422);
        List<JsonNode> errors = list(english.json().get("errors"));
        assertThat(errors).hasSize(2);
        assertThat(errors)
                .anySatisfy(error -> {
                    assertThat(error.get("part").asString()).isEqualTo("header1");
                    assertThat(error.get("value").asString()).isEqualTo("Mã: {{ Mã | uppr }}");
                    assertThat(error.get("tag").asString()).contains("uppr");
                    assertThat(error.get("message").asString()).startsWith("A tag cannot be understood:");
                })
                .anySatisfy(error -> {
                    assertThat(error.get("part").asString()).isEqualTo("body");
                    assertThat(error.get("value").asString()).isEqualTo("Kính gửi {{ Họ tên");
                    assertThat(error.get("code").asString()).isEqualTo("template_tag_unclosed");
                });
        Answer vietnamese =
                staff.speaking("vi").uploadTemplate("mẫu.docx", wrong, "wrong").expect(422);
        assertThat(vietnamese.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(list(vietnamese.json().get("errors")))
                .allSatisfy(error -> assertThat(error.get("message").asString()).contains("tệp Word"));
    }

    @Test
    void a_sheet_is_mapped_once_looked_at_and_printed_as_it_was_looked_at() throws Exception {
        String template = template("The way");
        byte[] sheet = InventedFiles.sheet(CUSTOMERS);

        Answer refused =
                upload(template, sheet, Map.of(), StaffClient.options()).expect(422);
        JsonNode plan = refused.json().get("sheet");
        assertThat(list(plan.get("columns")))
                .extracting(column -> column.get("name").asString())
                .containsExactlyElementsOf(InventedFiles.COLUMNS);
        assertThat(list(plan.get("unmapped")))
                .extracting(missing -> missing.get("placeholder").asString())
                .contains("Họ tên", "Glucose");
        assertThat(list(plan.get("suggestions"))).anySatisfy(suggestion -> {
            assertThat(suggestion.get("column").asString()).isEqualTo("Glucoze");
            assertThat(suggestion.get("placeholder").asString()).isEqualTo("Glucose");
            assertThat(suggestion.get("confidence").asDouble()).isBetween(0.5, 0.9);
        });
        assertThat(refused.text()).doesNotContain(InventedFiles.name(ROW), InventedFiles.id(ROW));

        Map<String, String> mapping = Map.of("Tên khách", "Họ tên", "Mã KH", "Mã", "Glucoze", "Glucose");
        JsonNode batch = upload(template, sheet, mapping, StaffClient.options().put("name_column", "Tên khách"))
                .expect(201)
                .json();
        assertThat(batch.get("status").asString()).isEqualTo("pending");
        assertThat(list(batch.get("mapping").get("columns")))
                .extracting(pair -> pair.get("column").asString() + " → "
                        + pair.get("placeholder").asString())
                .containsExactlyInAnyOrder("Tên khách → Họ tên", "Mã KH → Mã", "Glucoze → Glucose");

        String id = batch.get("id").asString();
        Answer preview = staff.get("/batches/" + id + "/preview?row=" + ROW).expect(200);
        assertThat(preview.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(preview.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(preview.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        assertThat(Outcome.words(preview))
                .contains(InventedFiles.name(ROW), "Mã: " + InventedFiles.id(ROW), "Glucose 4.1 mmol/L")
                .doesNotContain(InventedFiles.name(ROW + 1), "{{");
        Answer first = staff.get("/batches/" + id + "/preview").expect(200);
        assertThat(Outcome.words(first)).contains(InventedFiles.name(InventedFiles.FIRST_ROW));
        JsonNode unknown = staff.speaking("vi")
                .get("/batches/" + id + "/preview?row=2")
                .expect(404)
                .json();
        assertThat(unknown.get("code").asString()).isEqualTo("row_unknown");
        assertThat(unknown.get("title").asString()).isEqualTo("Đợt này không có kết quả nào của dòng đó.");
        assertThat(staff.all("/outbox"))
                .as("texts of a batch that was only looked at")
                .isEmpty();

        staff.post("/batches/" + id + "/start", StaffClient.options()).expect(202);
        staff.awaitCompleted(id, Duration.ofMinutes(3));
        Answer sent = staff.get("/reports/" + reportOf(id, ROW) + "/pdf").expect(200);
        assertThat(Outcome.words(sent)).isEqualTo(Outcome.words(preview));
        assertThat(pixels(sent.body())).isDeepEqualTo(pixels(preview.body()));
        assertThat(staff.get("/batches/" + id + "/preview?row=" + ROW)
                        .expect(200)
                        .body())
                .isEqualTo(sent.body());
        assertThat(staff.all("/outbox")).hasSize(CUSTOMERS);
        Files.write(LEFT.resolve("row.pdf"), preview.body());

        JsonNode again = upload(template, InventedFiles.sheet(3), Map.of(), StaffClient.options())
                .expect(201)
                .json();
        assertThat(again.get("mapping").get("placeholders").size()).isEqualTo(3);
        assertThat(again.get("mapping").get("name_column").asString()).isEqualTo("Tên khách");
    }

    @Test
    void a_template_is_looked_at_without_data_and_with_values_of_ones_own() throws Exception {
        String path = "/templates/" + template("Without data") + "/preview";

        Answer samples = staff.post(path, JSON.createObjectNode()).expect(200);
        ObjectNode values =
                JSON.createObjectNode().put("Họ tên", "Trần Văn <Thử> & Co").put("Glucose", 5.25);
        Answer own =
                staff.post(path, JSON.createObjectNode().set("values", values)).expect(200);

        assertThat(Outcome.words(samples)).contains("Kính gửi «Họ tên»", "Glucose «Glucose» mmol/L", "Mã: «Mã»");
        assertThat(Outcome.words(own)).contains("Kính gửi Trần Văn <Thử> & Co", "Glucose 5.3 mmol/L", "Mã: «Mã»");
        Files.write(LEFT.resolve("samples.pdf"), samples.body());
        Files.write(LEFT.resolve("own.pdf"), own.body());
        JsonNode empty = staff.speaking("en")
                .post(
                        path,
                        JSON.createObjectNode()
                                .set("values", JSON.createObjectNode().put("Mã", "")))
                .expect(422)
                .json();
        assertThat(empty.get("code").asString()).isEqualTo("fill_failed");
        assertThat(list(empty.get("errors")))
                .extracting(error -> error.get("column_name").asString())
                .containsExactly("Mã");
    }

    @Test
    void a_template_that_calculates_asks_for_the_values_that_it_needs() throws Exception {
        byte[] docx =
                InventedFiles.template("Kết quả", "{{ Họ tên }}: {% if Glucose > 7 %}cao{% else %}thường{% endif %}");
        String id = staff.uploadTemplate("mẫu.docx", docx, "Calculates")
                .expect(201)
                .json()
                .get("id")
                .asString();
        String path = "/templates/" + id + "/preview";

        JsonNode asked = staff.post(path, JSON.createObjectNode()).expect(422).json();
        ObjectNode values = JSON.createObjectNode().put("Glucose", 8.1);
        Answer made =
                staff.post(path, JSON.createObjectNode().set("values", values)).expect(200);

        assertThat(list(asked.get("errors")))
                .extracting(note -> note.get("column_name").asString())
                .contains("Glucose");
        assertThat(Outcome.words(made)).contains("«Họ tên»: cao");
    }

    @Test
    void a_preview_writes_numbers_in_the_templates_own_language() throws Exception {
        byte[] docx = InventedFiles.template("Phiếu thu", "Số tiền: {{ Số tiền | number('#,##0.0') }}");
        String id = staff.post(
                        "/templates",
                        new Multipart()
                                .file("file", "mẫu.docx", docx)
                                .field("name", "Language")
                                .field("language", "vi"))
                .expect(201)
                .json()
                .get("id")
                .asString();
        ObjectNode values = JSON.createObjectNode();
        values.putObject("values").put("Số tiền", 1234.5);

        assertThat(Outcome.words(
                        staff.post("/templates/" + id + "/preview", values).expect(200)))
                .contains("Số tiền: 1.234,5");
        staff.put("/templates/" + id, JSON.createObjectNode().put("language", "en"))
                .expect(200);
        assertThat(Outcome.words(
                        staff.post("/templates/" + id + "/preview", values).expect(200)))
                .contains("Số tiền: 1,234.5");
    }

    @Test
    void a_template_is_certified_after_its_upload_and_each_version_anew() throws Exception {
        String path = "/templates/" + template("Certified");
        JsonNode found = awaitVerdict(path);
        assertThat(found.get("verdict").asString()).isEqualTo("certified");
        assertThat(found.get("message").asString()).isNotBlank();

        byte[] second = InventedFiles.templateThatEndsWithATable("Kính gửi {{ Họ tên }}");
        JsonNode next = staff.speaking("en")
                .put(path, new Multipart().file("file", "v2.docx", second))
                .expect(200)
                .json();
        assertThat(next.get("certification").get("verdict").asString()).isEqualTo("pending");
        JsonNode refused = awaitVerdict(path);
        assertThat(refused.get("verdict").asString()).isEqualTo("row_by_row");
        assertThat(refused.get("reason").asString()).isEqualTo("sections");
        assertThat(refused.get("message").asString()).startsWith("Reports are made one by one");
        assertThat(system.metrics()).contains("resultflow_render_alone_total{reason=\"not_certified\"}");
    }

    private static JsonNode awaitVerdict(String path) throws Exception {
        return staff.await(
                        path,
                        Duration.ofMinutes(2),
                        template -> !template.get("certification")
                                .get("verdict")
                                .asString()
                                .equals("pending"))
                .get("certification");
    }

    @Test
    void a_batch_keeps_the_version_that_it_was_made_from() throws Exception {
        String template = template("Versions");
        String mapped = upload(
                        template,
                        InventedFiles.sheet(2),
                        Map.of("Tên khách", "Họ tên", "Mã KH", "Mã", "Glucoze", "Glucose"),
                        StaffClient.options().put("name_column", "Tên khách"))
                .expect(201)
                .json()
                .get("id")
                .asString();

        byte[] second = InventedFiles.template("Trang mới", "Chào {{ Họ tên }}");
        JsonNode changes = staff.put("/templates/" + template, new Multipart().file("file", "v2.docx", second))
                .expect(200)
                .json()
                .get("changes");

        assertThat(list(changes.get("dropped")))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("Mã", "Glucose");
        assertThat(Outcome.words(staff.get("/batches/" + mapped + "/preview").expect(200)))
                .contains("Kính gửi", "mmol/L")
                .doesNotContain("Chào");
        assertThat(Outcome.words(staff.post("/templates/" + template + "/preview", JSON.createObjectNode())
                        .expect(200)))
                .contains("Chào «Họ tên»");
    }

    private static String template(String name) throws Exception {
        byte[] right = InventedFiles.template(
                "Mã: {{ Mã }}", "Kính gửi {{ Họ tên }}", "Glucose {{ Glucose | number('0.0') }} mmol/L");
        return staff.uploadTemplate("mẫu.docx", right, name)
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static Answer upload(String template, byte[] sheet, Map<String, String> mapping, ObjectNode options)
            throws Exception {
        return staff.post(
                "/batches",
                new Multipart()
                        .file("file", "kết quả.xlsx", sheet)
                        .field("template_id", template)
                        .field("mapping", JSON.writeValueAsString(mapping))
                        .field("options", options.toString()));
    }

    private static String reportOf(String batch, int row) throws Exception {
        return staff.all("/batches/" + batch + "/reports").stream()
                .filter(report -> report.get("row_index").asInt() == row)
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static int[][] pixels(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int[][] pages = new int[document.getNumberOfPages()][];
            for (int page = 0; page < pages.length; page++) {
                var image = new PDFRenderer(document).renderImageWithDPI(page, 100);
                pages[page] = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            }
            return pages;
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
