package io.resultflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class StaffCookieTest {
    @Test
    void where_the_site_has_TLS_the_cookie_is_sent_by_TLS_alone() {
        assertThat(given("https://ket-qua.example")).contains("; Secure");
        assertThat(given("http://localhost:8080")).doesNotContain("Secure");
    }

    @Test
    void it_lasts_no_longer_than_the_browser() {
        assertThat(given("https://ket-qua.example")).doesNotContain("Max-Age", "Expires");
    }

    private static String given(String publicUrl) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new StaffCookie(new ApiProperties(
                        URI.create(publicUrl),
                        Path.of("."),
                        DataSize.ofMegabytes(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        new ApiProperties.Sms(0, 1),
                        "",
                        Duration.ofHours(6),
                        List.of()))
                .give("a-token", response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
