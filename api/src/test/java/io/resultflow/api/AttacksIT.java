package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.file.FileId;
import io.resultflow.store.file.Files;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an attacker sends over HTTP: forged forms, hosts, paths, names. */
class AttacksIT {
    private static final ApiServer API = ApiServer.get();

    /** Every form of ours, whatever pages come: all that is posted to outside of the API. */
    static Stream<String> forms() {
        return API
                .bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_that_another_site_sends_is_refused(String form) {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        String path = form.replace("{token}", sent.token().plain());
        for (String[] forged : List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "http://127.0.0.1.evil.example"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"})) {
            Answer answer = API.send(API.request(path, "")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(forged[0], forged[1])
                    .POST(BodyPublishers.ofString("password=" + sent.password().plain())));
            assertThat(answer.status()).as(path + " " + forged[1]).isEqualTo(403);
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void there_is_a_form_to_test() {
        assertThat(forms()).contains("/r/{token}");
    }

    @Test
    void the_api_gives_and_takes_no_cookie_so_that_no_browser_can_be_made_to_call_it() {
        Answer login =
                new Caller(API, "").post("/auth/login", Map.of("username", "admin", "password", API.adminPassword()));
        assertThat(login.header("Set-Cookie")).isEmpty();
        String token = login.json().get("token").asString();
        Answer ridden = API.send(API.request("/api/v1/users", "")
                .header("Cookie", "token=" + token + "; JSESSIONID=" + token)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(ridden.status()).isEqualTo(401);
        Answer preflight = API.send(API.request("/api/v1/batches", "")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:80", "127.0.0.1@evil.example", "evil.example/x?y=\"><script>"})
    void a_made_up_host_reaches_neither_page_nor_redirect(String host) {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        for (String extra : List.of("X-Nothing: 1", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example")) {
            String page = RawHttp.answer(API.url(), "GET " + sent.path(), List.of("Host: " + host, extra), "");
            assertThat(page).doesNotContain("evil.example", "<script>");
            String opened = RawHttp.answer(
                    API.url(),
                    "POST " + sent.path(),
                    List.of("Host: " + host, extra, "Content-Type: application/x-www-form-urlencoded"),
                    "password=" + sent.password().plain());
            assertThat(opened).doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "en%0d%0aLocation:%20https://evil.example",
                "\\\\evil.example"
            })
    void a_redirect_stays_on_the_page_it_belongs_to(String lang) {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        String answer = RawHttp.answer(
                API.url(),
                "POST " + sent.path() + "?lang=" + lang.replace("\\", "%5c"),
                List.of("Host: 127.0.0.1", "Content-Type: application/x-www-form-urlencoded"),
                "password=" + sent.password().plain());
        assertThat(answer).startsWith("HTTP/1.1 303").doesNotContain("evil.example");
        assertThat(answer.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:")))
                .singleElement()
                .asString()
                .endsWith(sent.path() + "?lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/../../../etc/passwd",
                "/portal/..%2f..%2f..%2fetc/passwd",
                "/portal/%2e%2e/%2e%2e/application.yaml",
                "/portal/..%5c..%5capplication.yaml",
                "/portal/..;/..;/application.yaml",
                "/webjars/../application.yaml",
                "/webjars/..%252f..%252fapplication.yaml",
                "/portal//etc/passwd",
                "/portal/%00/portal.css"
            })
    void a_path_that_climbs_leads_nowhere(String path) {
        String answer = RawHttp.answer(API.url(), "GET " + path, List.of("Host: 127.0.0.1"), "");
        assertThat(answer).containsPattern("^HTTP/1.1 (400|404)").doesNotContain("root:", "spring.application.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/evil.docx",
                "..\\..\\windows\\evil.docx",
                "/etc/evil.docx",
                "C:\\evil.docx"
            })
    void a_filename_is_a_name_and_no_path(String filename) {
        Answer created = template("filename=\"" + filename.replace("\\", "\\\\") + "\"");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        Answer file = API.get("/api/v1/templates/" + created.json().get("id").asString() + "/file");
        assertThat(file.header("Content-Disposition")).contains("evil.docx").doesNotContain("..", "/", "\\", "C:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename*=UTF-8''a%0D%0ASet-Cookie%3A%20stolen%3D1%0D%0A.docx",
                "filename=\"a\\\"; filename=evil.exe; x=\\\".docx\"",
                "filename*=UTF-8''a%0Ab%09.docx"
            })
    void a_filename_brings_no_header_and_no_second_name(String disposition) {
        Answer created = template(disposition);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        Answer file = API.get("/api/v1/templates/" + created.json().get("id").asString() + "/file");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Set-Cookie")).isEmpty();
        assertHarmless(file.header("Content-Disposition"));
    }

    @Test
    void a_customers_name_in_a_files_name_brings_no_header() {
        SentReport sent = SentReport.of(API, "Nguyễn Thị Hoa", "vi");
        String evil = "Hoa\"\r\nSet-Cookie: stolen=1\r\nX: \".pdf";
        FileId file = API.bean(Files.class).put(evil, "application/pdf", sent.pdf());
        API.bean(MongoDatabase.class)
                .getCollection(CollectionNames.REPORTS)
                .updateOne(
                        new Document(Fields.ID, new ObjectId(sent.id().value())),
                        new Document(
                                "$set",
                                new Document(Fields.in(Fields.PDF_FILE, Fields.FILENAME), evil)
                                        .append(
                                                Fields.in(Fields.PDF_FILE, Fields.FILE_ID),
                                                new ObjectId(file.value()))));
        Answer pdf = API.get("/api/v1/reports/" + sent.id() + "/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Set-Cookie")).isEmpty();
        assertHarmless(pdf.header("Content-Disposition"));
    }

    @Test
    void a_request_id_of_the_callers_own_is_taken_only_when_it_is_one() {
        Answer answer = API.send(API.request("/api/v1/batches", "")
                .header("X-Request-Id", "<script>alert(1)</script>")
                .GET());
        assertThat(answer.header("X-Request-Id")).doesNotContain("<");
    }

    /** One parameter {@code filename}, in quotes that nothing inside ends, and its encoded twin. */
    private static void assertHarmless(String disposition) {
        assertThat(disposition)
                .matches(
                        "(attachment|inline); (filename=\"(=\\?UTF-8\\?Q\\?)?([^\"\\\\\r\n]|\\\\.)*\"; )?filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*");
    }

    private static Answer template(String disposition) {
        return API.upload(
                "/api/v1/templates",
                new Form()
                        .field("name", "attack " + UUID.randomUUID())
                        .part("name=\"file\"; " + disposition, Samples.goodTemplate()));
    }
}
