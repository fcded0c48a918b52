package io.resultflow.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.api.security.Call;
import io.resultflow.api.security.Calls;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.report.Reports;
import io.resultflow.store.user.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What calls leave in the audit log, each call that the table says leaves something; and the log taken out. */
class AuditIT {
    private static final ApiServer API = ApiServer.get();
    private static final ObedientEngine ENGINE = new ObedientEngine(API);
    /** Shown by FailedRowsIT, which has such a batch, and by SecondFactorIT. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(
            "POST /api/v1/batches/{id}/rows",
            "GET /api/v1/batches/{id}/failed-rows.xlsx",
            "POST /api/v1/auth/mfa",
            "POST /api/v1/auth/mfa/confirm");

    private static final Map<String, Supplier<Answer>> CALLS = Map.ofEntries(
            entry("POST /auth/login", () -> login(staff())),
            entry("POST /auth/logout", () -> Caller.of(API, Role.VIEWER).post("/auth/logout", Map.of())),
            entry(
                    "POST /auth/password",
                    () -> Caller.of(API, Role.VIEWER)
                            .post(
                                    "/auth/password",
                                    Map.of("current_password", Caller.PASSWORD, "new_password", "another long one"))),
            entry("DELETE /auth/sessions/{session}", () -> {
                Caller caller = Caller.of(API, Role.VIEWER);
                return caller.delete("/auth/sessions/" + first(caller.get("/auth/sessions")));
            }),
            entry(
                    "POST /auth/mfa/enrol",
                    () -> Caller.of(API, Role.VIEWER).post("/auth/mfa/enrol", Map.of("password", Caller.PASSWORD))),
            entry(
                    "POST /auth/mfa/remove",
                    () -> Caller.of(API, Role.VIEWER).post("/auth/mfa/remove", Map.of("password", Caller.PASSWORD))),
            entry("POST /auth/api-keys", () -> key(Caller.of(API, Role.VIEWER))),
            entry("DELETE /auth/api-keys/{key}", () -> {
                Caller caller = Caller.of(API, Role.VIEWER);
                return caller.delete("/auth/api-keys/" + id(key(caller)));
            }),
            entry("POST /users", () -> admin().post("/users", Map.of("username", fresh(), "full_name", "Somebody"))),
            entry("PATCH /users/{id}", () -> admin().send("PATCH", "/users/" + staff().id(), Map.of("role", "admin"))),
            entry("POST /users/{id}/password", () -> admin().post("/users/" + staff().id() + "/password", Map.of())),
            entry("DELETE /users/{id}/mfa", () -> admin().delete("/users/" + staff().id() + "/mfa")),
            entry("DELETE /users/{id}/sessions/{session}", () -> {
                User user = staff();
                String session = first(Caller.loggedIn(API, user).get("/auth/sessions"));
                return admin().delete("/users/" + user.id() + "/sessions/" + session);
            }),
            entry("DELETE /users/{id}/api-keys/{key}", () -> {
                User user = staff();
                String key = id(key(Caller.loggedIn(API, user)));
                return admin().delete("/users/" + user.id() + "/api-keys/" + key);
            }),
            entry("GET /audit.csv", () -> admin().get("/audit.csv")),
            entry("GET /audit.jsonl", () -> admin().get("/audit.jsonl")),
            entry("POST /batches", () -> upload("{}")),
            entry("DELETE /batches/{id}", () -> API.delete("/api/v1/batches/" + id(upload("{}")))),
            entry("POST /batches/{id}/start", () -> command("{}", "start")),
            entry("POST /batches/{id}/approve", () -> {
                String batch = id(upload("{\"release\": \"approval\"}"));
                ENGINE.runs(batch);
                return admin().post("/batches/" + batch + "/approve", Map.of());
            }),
            entry("POST /batches/{id}/pause", () -> command("{}", "pause")),
            entry("POST /batches/{id}/resume", () -> command("{}", "resume")),
            entry("POST /batches/{id}/cancel", () -> command("{}", "cancel")),
            entry("POST /batches/{id}/retry", () -> command("{}", "retry")),
            entry("POST /batches/{id}/revoke", () -> command("{}", "revoke")),
            entry("GET /batches/{id}/preview", () -> API.get("/api/v1/batches/" + batchOf(sent()) + "/preview?row=2")),
            entry(
                    "GET /batches/{id}/reports.zip",
                    () -> API.get("/api/v1/batches/" + batchOf(sent()) + "/reports.zip")),
            entry("GET /reports/{id}/pdf", () -> API.get("/api/v1/reports/" + sent().id() + "/pdf")),
            entry("GET /reports/{id}/docx", () -> API.get("/api/v1/reports/" + sent().id() + "/docx")),
            entry("POST /reports/{id}/resend", () -> API.post("/api/v1/reports/" + sent().id() + "/resend", Map.of())),
            entry(
                    "POST /reports/{id}/renew",
                    () -> API.post(
                            "/api/v1/reports/"
                                    + SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "vi")
                                            .id() + "/renew",
                            Map.of())),
            entry("POST /alerts/{id}/undo", () -> {
                SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "vi");
                new Customer(API).post(sent.path() + "/not-for-me", "lang=vi");
                return API.post("/api/v1/alerts/" + first(admin().get("/alerts")) + "/undo", Map.of());
            }),
            entry("POST /numbers", AuditIT::optOut),
            entry("DELETE /numbers/{id}", () -> admin().delete("/numbers/" + id(optOut()))),
            entry("POST /webhooks", AuditIT::webhook),
            entry(
                    "PATCH /webhooks/{id}",
                    () -> admin().send("PATCH", "/webhooks/" + id(webhook()), Map.of("active", false))),
            entry("DELETE /webhooks/{id}", () -> admin().delete("/webhooks/" + id(webhook()))),
            entry(
                    "POST /webhooks/{id}/secret",
                    () -> admin().post("/webhooks/" + id(webhook()) + "/secret", Map.of("overlap_hours", 1))),
            entry("POST /webhooks/{id}/test", () -> admin().post("/webhooks/" + id(webhook()) + "/test", Map.of())),
            entry("GET /reports/{id}/proof", () -> API.get("/api/v1/reports/" + sent().id() + "/proof")),
            entry("GET /reports/{id}/proof.csv", () -> API.get("/api/v1/reports/" + sent().id() + "/proof.csv")),
            entry(
                    "POST /reports/{id}/called",
                    () -> API.post("/api/v1/reports/" + sent().id() + "/called", Map.of("reached", true))),
            entry("POST /reports/{id}/correct", () -> {
                SentReport sent = sent();
                ENGINE.runs(batchOf(sent));
                return API.post(
                        "/api/v1/reports/" + sent.id() + "/correct",
                        Map.of("values", Map.of("Result", "6.2"), "reason", "a wrong unit"));
            }),
            entry("POST /reports/{id}/revoke", () -> API.post("/api/v1/reports/" + sent().id() + "/revoke", Map.of())),
            entry("POST /templates", AuditIT::template),
            entry(
                    "PUT /templates/{id}",
                    () -> API.put("/api/v1/templates/" + id(template()), Map.of("description", "another"))),
            entry("DELETE /templates/{id}", () -> API.delete("/api/v1/templates/" + id(template()))),
            entry(
                    "POST /templates/{id}/preview",
                    () -> API.post("/api/v1/templates/" + id(template()) + "/preview", Map.of())));

    @BeforeAll
    static void startEngine() {
        ENGINE.start();
    }

    @AfterAll
    static void endEngine() {
        ENGINE.close();
    }

    static Stream<Call> callsThatLeaveSomething() {
        return Calls.TABLE.stream().filter(call -> call.leaves() != null && !SHOWN_ELSEWHERE.contains(call.toString()));
    }

    @ParameterizedTest
    @MethodSource("callsThatLeaveSomething")
    void a_call_leaves_who_did_what_and_from_where(Call call) {
        AuditLog log = API.bean(AuditLog.class);
        Supplier<Answer> made = Objects.requireNonNull(
                CALLS.get(call.toString().replace("/api/v1", "")), () -> call + " has no example here");
        long before = log.size();

        Answer answer = made.get();

        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        List<AuditEntry> written = log.page(before + 1);
        assertThat(written)
                .filteredOn(entry -> entry.action() == call.leaves())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.actor()).isNotNull();
                    assertThat(entry.ip()).isEqualTo("127.0.0.1");
                });
    }

    private static String batchOf(SentReport sent) {
        return API.bean(Reports.class).find(sent.id()).orElseThrow().batchId().value();
    }

    private static Answer optOut() {
        return admin().post("/numbers", Map.of("phone", "0907 000 009"));
    }

    private static Answer webhook() {
        return admin().post(
                        "/webhooks", Map.of("url", "https://1.1.1.1/" + fresh(), "events", List.of("report.viewed")));
    }

    @Test
    void a_refused_call_leaves_nothing_behind_as_if_it_were_done() {
        AuditLog log = API.bean(AuditLog.class);
        Caller viewer = Caller.of(API, Role.VIEWER);
        long before = log.size();

        viewer.get("/reports/" + sent().id() + "/pdf");
        viewer.post("/users", Map.of("username", fresh(), "full_name", "Somebody"));

        assertThat(log.size()).isEqualTo(before);
    }

    @Test
    void a_batch_that_waits_for_a_second_person_is_released_by_nobody_who_had_a_hand_in_it() {
        Caller creator = admin();
        Caller starter = admin();
        String batch = id(upload(creator.token(), "{\"release\": \"approval\"}"));
        assertThat(admin().post("/batches/" + batch + "/approve", Map.of()).code())
                .isEqualTo("batch_not_running");
        starter.post("/batches/" + batch + "/start", Map.of());
        ENGINE.runs(batch);

        assertThat(creator.post("/batches/" + batch + "/approve", Map.of()).code())
                .isEqualTo("second_person_needed");
        assertThat(starter.post("/batches/" + batch + "/approve", Map.of()).code())
                .isEqualTo("second_person_needed");
        Caller creatorsProgram = new Caller(
                API,
                creator.post("/auth/api-keys", Map.of("name", "a program", "scope", "operate"))
                        .json()
                        .get("key")
                        .asString());
        assertThat(creatorsProgram
                        .post("/batches/" + batch + "/approve", Map.of())
                        .code())
                .isEqualTo("second_person_needed");
        assertThat(creator.get("/batches/" + batch)
                        .json()
                        .get("approval")
                        .get("needed")
                        .asBoolean())
                .isTrue();
        assertThat(admin().post("/batches/" + batch + "/approve", Map.of()).status())
                .isEqualTo(202);
        String usual = id(upload("{}"));
        assertThat(admin().post("/batches/" + usual + "/approve", Map.of()).code())
                .isEqualTo("nothing_to_approve");
    }

    @Test
    void a_changed_user_stands_in_it_with_rights_and_without_name_or_address() {
        User user = staff();
        admin().send(
                        "PATCH",
                        "/users/" + user.id(),
                        Map.of(
                                "full_name",
                                "Phạm Thị Bí Mật",
                                "email",
                                "bi.mat@example.com",
                                "may_read_reports",
                                true));

        String lines = admin().get("/audit.jsonl").text();
        String entry = lines.lines()
                .filter(line -> line.contains(user.id().value()) && line.contains("user_updated"))
                .findFirst()
                .orElseThrow();
        assertThat(entry)
                .contains("\"may_read_reports\",\"before\":\"false\",\"after\":\"true\"")
                .contains("full_name", "email");
        assertThat(lines).doesNotContain("Bí Mật", "bi.mat");
    }

    @Test
    void it_is_read_in_pages_and_by_time() {
        String now = API.bean(TestClock.class).instant().toString();
        Caller caller = admin();
        caller.post("/auth/mfa/remove", Map.of("password", Caller.PASSWORD));

        Answer page = caller.get("/audit?size=1&page=2&from=" + now);
        assertThat(page.json().get("total").asLong()).isEqualTo(2);
        assertThat(page.json().get("items").get(0).get("action").asString()).isEqualTo("second_factor_removed");
        assertThat(page.json().get("items").get(0).get("actor_name").asString()).startsWith("staff-");
        assertThat(caller.get("/audit?to=1970-01-01T00:00:00Z")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(caller.get("/audit?from=yesterday").status()).isEqualTo(422);
    }

    @Test
    void as_a_table_it_holds_no_formula_that_somebody_typed() {
        API.post("/api/v1/reports/" + sent().id() + "/resend", Map.of("reason", "=HYPERLINK(\"http://evil.example\")"));

        Answer csv = admin().get("/audit.csv");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.csv\"");
        assertThat(csv.text())
                .startsWith("id,at,actor,")
                .contains("'=HYPERLINK")
                .doesNotContain(",=HYPERLINK", "\"=HYPERLINK");
    }

    @Test
    void it_is_whole_and_a_hash_that_was_kept_still_holds() {
        Answer first = admin().get("/audit/verify");
        assertThat(first.json().get("whole").asBoolean()).isTrue();
        long entries = first.json().get("entries").asLong();
        String hash = first.json().get("hash").asString();
        staff();
        login(staff());

        String kept = "/audit/verify?entry=" + entries + "&hash=";
        assertThat(admin().get(kept + hash).json().get("known_hash_holds").asBoolean())
                .isTrue();
        assertThat(admin().get(kept + "0".repeat(64))
                        .json()
                        .get("known_hash_holds")
                        .asBoolean())
                .isFalse();
    }

    private static Caller admin() {
        return Caller.of(API, Role.ADMIN);
    }

    private static User staff() {
        return Caller.staff(API, Role.VIEWER, false, PasswordOrigin.OWN);
    }

    private static SentReport sent() {
        return SentReport.of(API, "Nguyễn Thị Hoa", "vi");
    }

    private static String fresh() {
        return "fresh-" + UUID.randomUUID();
    }

    private static Answer login(User user) {
        return new Caller(API, "")
                .post("/auth/login", Map.of("username", user.username(), "password", Caller.PASSWORD));
    }

    private static Answer key(Caller caller) {
        return caller.post("/auth/api-keys", Map.of("name", "a program", "scope", "read"));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.json().get("id").asString();
    }

    private static String first(Answer list) {
        return list.json().get("items").get(0).get("id").asString();
    }

    private static Answer command(String options, String command) {
        return API.post("/api/v1/batches/" + id(upload(options)) + "/" + command, Map.of());
    }

    private static Answer template() {
        return API.upload(
                "/api/v1/templates", new Form().field("name", fresh()).file("t.docx", Samples.goodTemplate()));
    }

    private static Answer upload(String options) {
        return upload(API.adminToken(), options);
    }

    private static Answer upload(String token, String options) {
        Form form = new Form()
                .field("template_id", id(template()))
                .field("options", options)
                .file("results.xlsx", Samples.goodSheet());
        return API.send(API.request("/api/v1/batches", token)
                .header("Content-Type", form.contentType())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(form.bytes())));
    }
}
