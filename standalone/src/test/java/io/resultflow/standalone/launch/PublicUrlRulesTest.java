package io.resultflow.standalone.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicUrlRulesTest {
    private static final URI PUBLIC = URI.create("https://results.example");

    @Test
    void on_this_machine_everything_goes() {
        assertThatCode(() -> PublicUrlRules.check(URI.create("http://localhost:8080"), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_public_address_without_TLS_is_refused_unless_told_so() {
        URI plain = URI.create("http://results.example");
        assertThatThrownBy(() -> PublicUrlRules.check(plain, Map.of("RESULTFLOW_ALLOW_OUTBOX", "true")))
                .hasMessageContaining("RESULTFLOW_ALLOW_PLAIN_HTTP");
        assertThatCode(() -> PublicUrlRules.check(
                        plain, Map.of("RESULTFLOW_ALLOW_OUTBOX", "true", "RESULTFLOW_ALLOW_PLAIN_HTTP", "true")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_public_address_whose_texts_go_to_the_outbox_is_refused_unless_told_so() {
        assertThatThrownBy(() -> PublicUrlRules.check(PUBLIC, Map.of()))
                .hasMessageContaining("RESULTFLOW_ALLOW_OUTBOX");
        assertThatCode(() -> PublicUrlRules.check(PUBLIC, Map.of("RESULTFLOW_ALLOW_OUTBOX", "true")))
                .doesNotThrowAnyException();
        assertThatCode(() -> PublicUrlRules.check(PUBLIC, Map.of("RESULTFLOW_SMS_PROVIDER", "twilio")))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_no_address_is_named() {
        assertThatThrownBy(() -> PublicUrlRules.check(URI.create("results"), Map.of()))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("RESULTFLOW_PUBLIC_URL");
    }
}
