package io.resultflow.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/password",
                "/console?lang=vi",
                "/console/batches/0123456789abcdef01234567?page=2&q=a%20b"
            })
    void a_page_of_the_console_is_where_one_gets(String path) {
        assertThat(ReturnPath.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example/console",
                "/consolex",
                "/console//evil.example",
                "/console/../r/x",
                "/console/%2e%2e/r/x",
                "/console/..;/r/x",
                "/console\\evil.example",
                "/console@evil.example",
                "/console/x\r\nLocation: https://evil.example",
                "/console?x=\nY",
                "/console?to={host}",
                "/console#x",
                "/api/v1/users",
                "/console/sign-in",
                "/console/sign-out",
                " /console/password"
            })
    void anything_else_leads_home(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void nothing_and_too_much_lead_home() {
        assertThat(ReturnPath.of((String) null)).isEqualTo(ReturnPath.HOME);
        assertThat(ReturnPath.of("/console/" + "x".repeat(1000))).isEqualTo(ReturnPath.HOME);
    }
}
