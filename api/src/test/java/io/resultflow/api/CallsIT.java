package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.api.security.Call;
import io.resultflow.api.security.Calls;
import io.resultflow.api.security.Permission;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of who may call what, held against the endpoints that there are and against what they answer. */
class CallsIT {
    private static final ApiServer API = ApiServer.get();
    private static final String NEW_ADMIN = "an admin with a password of a colleague's";
    /** The customers' calls and those without a trace: what they change is theirs, or they change nothing. */
    private static final Set<String> LEAVE_NOTHING = Set.of(
            "POST /api/v1/customer/authenticate",
            // What a provider tells stands in the report itself.
            "POST /api/v1/webhooks/sms/{provider}");

    /** Somebody who calls, with what they may. */
    record Person(String name, Set<Permission> may, Supplier<Caller> login) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Person> everybody() {
        return Stream.of(
                new Person(
                        "a viewer",
                        EnumSet.of(Permission.LOOK, Permission.OWN_ACCOUNT, Permission.OWN_PASSWORD),
                        () -> Caller.of(API, Role.VIEWER)),
                new Person(
                        "a viewer who may read reports",
                        EnumSet.of(
                                Permission.LOOK,
                                Permission.READ_REPORTS,
                                Permission.OWN_ACCOUNT,
                                Permission.OWN_PASSWORD),
                        () -> Caller.loggedIn(API, Caller.staff(API, Role.VIEWER, true, PasswordOrigin.OWN))),
                new Person("an admin", EnumSet.allOf(Permission.class), () -> Caller.of(API, Role.ADMIN)),
                new Person(
                        NEW_ADMIN,
                        EnumSet.of(Permission.OWN_PASSWORD),
                        () -> Caller.loggedIn(API, Caller.staff(API, Role.ADMIN, true, PasswordOrigin.COLLEAGUE))),
                new Person("a key that reads", EnumSet.of(Permission.LOOK), () -> key(Role.ADMIN, "read")),
                new Person(
                        "a key that reads reports",
                        EnumSet.of(Permission.LOOK, Permission.READ_REPORTS),
                        () -> key(Role.ADMIN, "read_reports")),
                new Person(
                        "a key that operates",
                        EnumSet.of(Permission.LOOK, Permission.OPERATE),
                        () -> key(Role.ADMIN, "operate")),
                new Person(
                        "a viewer's key that asks for more",
                        EnumSet.of(Permission.LOOK),
                        () -> key(Role.VIEWER, "operate")));
    }

    private static Caller key(Role owner, String scope) {
        Answer made = Caller.of(API, owner).post("/auth/api-keys", Map.of("name", "a program", "scope", scope));
        return new Caller(API, made.json().get("key").asString());
    }

    @Test
    void every_endpoint_has_one_row_and_every_row_an_endpoint() {
        List<String> rows = Calls.TABLE.stream().map(Call::toString).toList();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(endpoints(" /api/"));
    }

    @Test
    void every_page_of_the_console_has_one_row_and_every_row_a_page() {
        List<String> rows = Calls.CONSOLE.stream().map(Call::toString).toList();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(endpoints(" /console"));
    }

    @Test
    void every_call_that_changes_something_leaves_a_record() {
        assertThat(Stream.concat(Calls.TABLE.stream(), Calls.CONSOLE.stream()))
                .filteredOn(call -> !call.method().equals(HttpMethod.GET) && !LEAVE_NOTHING.contains(call.toString()))
                .allSatisfy(
                        call -> assertThat(call.leaves()).as(call.toString()).isNotNull());
    }

    @Test
    void without_a_token_only_what_proves_itself_is_listened_to() {
        Caller nobody = new Caller(API, "");
        assertThat(Calls.TABLE)
                .filteredOn(call -> call.needs() != null)
                .allSatisfy(call -> assertThat(send(nobody, call).code())
                        .as(call.toString())
                        .isEqualTo("unauthenticated"));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybody_may_call_what_the_table_says_and_nothing_else(Person person) {
        Caller caller = person.login().get();
        String refusal = person.name().equals(NEW_ADMIN) ? "password_change_required" : "forbidden";
        assertThat(Calls.TABLE)
                .filteredOn(call -> call.needs() != null && !call.path().endsWith("/logout"))
                .allSatisfy(call -> {
                    Answer answer = send(caller, call);
                    if (person.may().contains(call.needs())) {
                        assertThat(answer.status()).as(call.toString()).isNotIn(401, 403);
                    } else {
                        assertThat(answer.status()).as(call.toString()).isEqualTo(403);
                        assertThat(answer.code()).as(call.toString()).isEqualTo(refusal);
                    }
                });
    }

    @Test
    void what_has_no_row_is_an_admins() {
        assertThat(Caller.of(API, Role.VIEWER).get("/not-yet-in-the-table").code())
                .isEqualTo("forbidden");
        assertThat(Caller.of(API, Role.ADMIN).get("/not-yet-in-the-table").code())
                .isEqualTo("not_found");
    }

    /** An empty body: whoever is allowed is told what is missing, and nothing happens. */
    private static Answer send(Caller caller, Call call) {
        String path = call.path()
                .substring("/api/v1".length())
                .replace("{version}", "1")
                .replaceAll("\\{[a-z]+}", "0123456789abcdef01234567");
        return call.method().equals(HttpMethod.GET)
                ? caller.get(path)
                : caller.send(call.method().name(), path, Map.of());
    }

    private static List<String> endpoints(String below) {
        return API
                .bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(CallsIT::calls)
                .filter(call -> call.contains(below))
                .distinct()
                .toList();
    }

    private static Stream<String> calls(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(path -> method.name() + " " + path));
    }
}
