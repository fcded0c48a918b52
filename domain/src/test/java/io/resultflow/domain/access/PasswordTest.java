package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordTest {
    private final SecureRandom random = new SecureRandom();
    private final AccessToken token = AccessToken.random(random);

    @Test
    void a_generated_one_is_six_digits() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Password.random(random).plain()).matches("[0-9]{6}");
        }
    }

    @Test
    void spaces_between_the_digits_do_not_count() {
        assertThat(Password.typed(PasswordKind.SENT, " 123 456 ").plain()).isEqualTo("123456");
    }

    @Test
    void it_matches_under_its_own_token_only() {
        Password password = new Password("123456");
        String hash = password.hash(token);
        assertThat(password.matches(token, hash)).isTrue();
        assertThat(new Password("123457").matches(token, hash)).isFalse();
        assertThat(password.matches(AccessToken.random(random), hash)).isFalse();
    }

    @Test
    void it_does_not_print_itself() {
        assertThat(new Password("123456").toString()).doesNotContain("123456");
    }
}
