package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokenTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void it_carries_128_bits_and_never_repeats() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String token = AccessToken.random(random).plain();
            assertThat(token).hasSize(22);
            tokens.add(token);
        }
        assertThat(tokens).hasSize(10_000);
    }

    @Test
    void its_hash_tells_nothing_of_it_and_is_always_the_same() {
        AccessToken token = AccessToken.random(random);
        assertThat(token.hash()).hasSize(64).doesNotContain(token.plain()).isEqualTo(token.hash());
    }

    @Test
    void what_cannot_be_a_token_is_none() {
        assertThat(AccessToken.read("../../etc/passwd")).isEmpty();
        assertThat(AccessToken.read("A".repeat(21))).isEmpty();
        assertThat(AccessToken.read("A".repeat(23))).isEmpty();
        assertThat(AccessToken.read("A".repeat(22))).isPresent();
    }

    @Test
    void it_is_found_in_the_text_that_carries_its_link() {
        AccessToken token = AccessToken.random(random);
        String text = "An Lab: https://results.example/r/" + token.plain() + " Mat khau: 123456";
        assertThat(AccessToken.allIn(text)).containsExactly(token);
        assertThat(AccessToken.allIn("a" + token.plain())).isEmpty();
        assertThat(AccessToken.allIn("")).isEmpty();
    }

    @Test
    void it_does_not_print_itself() {
        AccessToken token = AccessToken.random(random);
        assertThat(token.toString()).doesNotContain(token.plain());
    }
}
