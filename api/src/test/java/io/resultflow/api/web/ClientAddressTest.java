package io.resultflow.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ClientAddressTest {
    @Test
    void without_a_configured_proxy_nobody_is_believed() {
        assertThat(behind().of("198.51.100.7", List.of("203.0.113.5"))).isEqualTo("198.51.100.7");
    }

    @Test
    void a_stranger_who_claims_to_be_a_proxy_is_not_believed() {
        assertThat(behind("10.0.0.0/8").of("198.51.100.7", List.of("203.0.113.5")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void a_configured_proxy_says_who_calls() {
        assertThat(behind("10.0.0.0/8").of("10.1.2.3", List.of("203.0.113.5"))).isEqualTo("203.0.113.5");
        assertThat(behind("::1", "10.1.2.3").of("::1", List.of("203.0.113.5, 10.1.2.3")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void what_the_caller_wrote_into_the_header_himself_is_not_believed() {
        assertThat(behind("10.0.0.0/8").of("10.1.2.3", List.of("127.0.0.1, 192.0.2.1, 203.0.113.5")))
                .isEqualTo("203.0.113.5");
        assertThat(behind("10.0.0.0/8").of("10.1.2.3", List.of("127.0.0.1", "203.0.113.5, 10.9.9.9")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void ports_and_brackets_are_taken_off_and_nonsense_is_left_alone() {
        assertThat(behind("10.1.2.3").of("10.1.2.3", List.of("203.0.113.5:4711")))
                .isEqualTo("203.0.113.5");
        assertThat(behind("10.1.2.3").of("10.1.2.3", List.of("[2001:db8::7]:4711")))
                .isEqualTo("2001:db8::7");
        assertThat(behind("10.1.2.3").of("10.1.2.3", List.of("<script>"))).isEqualTo("10.1.2.3");
        assertThat(behind("10.1.2.3").of("10.1.2.3", List.of(""))).isEqualTo("10.1.2.3");
        assertThat(behind("10.1.2.3").of("10.1.2.3", List.of("[, 10.1.2.3"))).isEqualTo("10.1.2.3");
    }

    private static ClientAddress behind(String... proxies) {
        return new ClientAddress(new ApiProperties(
                URI.create("http://localhost"),
                Path.of("."),
                DataSize.ofMegabytes(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                new ApiProperties.Sms(0, 1),
                "",
                Duration.ofHours(6),
                List.of(proxies)));
    }
}
