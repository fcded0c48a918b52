package io.resultflow.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
    /** The example of the specification's reference libraries. */
    @Test
    void a_signature_is_what_Standard_Webhooks_says() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_long_and_new_and_says_nothing_of_itself() {
        WebhookSecret secret = WebhookSecret.random(new SecureRandom());

        assertThat(secret.plain()).startsWith("whsec_").hasSize(50);
        assertThat(secret).isNotEqualTo(WebhookSecret.random(new SecureRandom()));
        assertThat(secret.toString()).doesNotContain(secret.plain());
    }
}
